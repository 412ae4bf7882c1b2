"""Each repair by itself, on words made for the purpose."""

from __future__ import annotations

from secondsource.annotate.reading import Name, Reading
from secondsource.annotate.repairs import repair


def reading(text, names=(), *, upos=(), heads=(), deprels=(), lemmas=()):
    """Words are parted by ``|`` where they touch and by a space elsewhere."""
    words, spans, at = [], [], 0
    for group in text.split(" "):
        for word in group.split("|"):
            words.append(word)
            spans.append((at, at + len(word)))
            at += len(word)
        at += 1
    made = Reading(words, spans)
    made.upos = list(upos) or ["PROPN"] * len(words)
    made.heads = list(heads) or [-1] * len(words)
    made.deprels = list(deprels) or ["dep"] * len(words)
    made.lemmas = list(lemmas) or [w.lower() for w in words]
    made.names = [Name(*n) for n in names]
    return made


def labels(made):
    return [(made.text(n.start, n.end), n.label) for n in made.names]


def test_a_person_is_whole_across_the_hyphen():
    made = reading("Bo Mi|-|ran left", [(0, 2, "PERSON", 0.9), (3, 4, "PERSON", 0.6)])
    repair([made])
    assert labels(made) == [("Bo Mi-ran", "PERSON")]


def test_a_name_has_no_loose_word_at_its_edge():
    made = reading(
        "the Court of , and Lima",
        [(0, 1, "DATE", 0.5), (1, 4, "ORG", 0.9)],
        upos=["DET", "PROPN", "ADP", "PUNCT", "CCONJ", "PROPN"],
    )
    repair([made])
    assert labels(made) == [("Court", "ORG")]


def test_a_word_that_only_qualifies_is_no_date():
    made = reading("around 10", [(0, 1, "DATE", 0.5)], upos=["ADV", "NUM"])
    repair([made])
    assert labels(made) == []


def test_a_person_goes_on_to_a_word_that_hangs_on_it():
    made = reading("Bo Mi|-|ran left", [(0, 2, "PERSON", 0.9)], heads=[-1, 0, 3, 0, 0])
    repair([made])
    assert labels(made) == [("Bo Mi-ran", "PERSON")]


def test_a_person_in_a_compound_stays_as_it_is():
    made = reading(
        "Ruiz|-|backed plan", [(0, 1, "PERSON", 0.9)], upos=["PROPN", "PUNCT", "VERB", "NOUN"], heads=[2, 0, 3, -1]
    )
    repair([made])
    assert labels(made) == [("Ruiz", "PERSON")]


def test_a_hyphen_with_spaces_joins_nobody():
    made = reading("Ruiz - Moreau", [(0, 1, "PERSON", 0.9), (2, 3, "PERSON", 0.9)])
    repair([made])
    assert labels(made) == [("Ruiz", "PERSON"), ("Moreau", "PERSON")]


def test_peoples_and_countries_bear_their_label():
    made = reading("Peru sent Chilean aid", [(0, 1, "ORG", 0.5)], upos=["PROPN", "VERB", "ADJ", "NOUN"])
    repair([made])
    assert labels(made) == [("Peru", "LOC"), ("Chilean", "NORP")]


def test_a_name_holds_what_the_tree_joins_to_it_and_a_ship_is_a_vessel():
    made = reading(
        "the tanker Mar Bel Tor sank",
        [(2, 4, "PERSON", 0.4)],
        upos=["DET", "NOUN", "PROPN", "PROPN", "PROPN", "VERB"],
        heads=[1, 5, 1, 2, 2, -1],
        deprels=["det", "nsubj", "appos", "flat", "flat", "root"],
    )
    repair([made])
    assert labels(made) == [("Mar Bel Tor", "VESSEL")]


def test_a_body_of_states_is_an_organisation():
    made = reading("the U.N. vote", [(1, 2, "LOC", 0.6)], upos=["DET", "PROPN", "NOUN"])
    repair([made])
    assert labels(made) == [("U.N.", "ORG")]


def test_words_that_a_list_knows_as_one_are_one():
    made = reading(
        "a North Korean envoy", [(1, 2, "LOC", 0.5), (2, 3, "NORP", 0.9)], upos=["DET", "ADJ", "ADJ", "NOUN"]
    )
    repair([made])
    assert labels(made) == [("North Korean", "NORP")]


def test_a_language_is_no_people():
    made = reading("in French", upos=["ADP", "PROPN"])
    repair([made])
    assert labels(made) == []


def test_a_person_named_as_a_country_stays_a_person():
    made = reading("Chad spoke", [(0, 1, "PERSON", 0.6)])
    repair([made])
    assert labels(made) == [("Chad", "PERSON")]


def test_a_word_for_a_body_makes_an_organisation():
    made = reading("Velden Shimbun reported", [(0, 2, "PERSON", 0.6)])
    repair([made])
    assert labels(made) == [("Velden Shimbun", "ORG")]


def test_one_string_bears_one_label():
    first = reading("Velden said", [(0, 1, "PERSON", 0.9)])
    second = reading("Velden rose", [(0, 1, "ORG", 0.6)])
    repair([first, second])
    assert labels(first) + labels(second) == [("Velden", "PERSON")] * 2


def test_a_name_is_found_wherever_its_words_stand():
    first = reading("Anna Velden spoke", [(0, 2, "PERSON", 0.9)])
    second = reading("So did Anna Velden")
    repair([first, second])
    assert labels(second) == [("Anna Velden", "PERSON")]


def test_repairs_can_be_left_out():
    made = reading("Velden Shimbun reported", [(0, 2, "PERSON", 0.6)])
    repair([made], frozenset({"bodies"}))
    assert labels(made) == [("Velden Shimbun", "PERSON")]


def test_a_ship_is_one_by_any_word_of_its_name_and_whole_over_its_head():
    made = reading(
        "a ship , the Blue Heron Star , sank",
        [(4, 6, "PERSON", 0.8)],
        upos=["DET", "NOUN", "PUNCT", "DET", "PROPN", "PROPN", "PROPN", "PUNCT", "VERB"],
        heads=[1, 8, 6, 6, 6, 4, 1, 6, -1],
        deprels=["det", "nsubj", "punct", "det", "compound", "flat", "appos", "punct", "root"],
    )
    repair([made])
    assert labels(made) == [("Blue Heron Star", "VESSEL")]


def test_a_body_is_whole_over_of_and_before_the_owners_ending():
    made = reading(
        "Hospital of the University of Lima", [(0, 1, "ORG", 0.9), (3, 6, "ORG", 0.9)],
        upos=["PROPN", "ADP", "DET", "PROPN", "ADP", "PROPN"],
    )  # fmt: skip
    owned = reading("Saint Joan|’s Hospital", [(0, 2, "PERSON", 0.9)], upos=["PROPN", "PROPN", "PART", "PROPN"])
    state = reading(
        "Peru|’s Hospital", [(0, 1, "LOC", 0.9), (2, 3, "ORG", 0.9)], upos=["PROPN", "PART", "PROPN"]
    )  # fmt: skip
    repair([made])
    repair([owned])
    repair([state])
    assert labels(made) == [("Hospital of the University of Lima", "ORG")]
    assert labels(owned) == [("Saint Joan’s Hospital", "ORG")]
    assert ("Peru", "LOC") in labels(state)


def test_a_quarter_or_a_kind_of_body_makes_no_person():
    made = reading("West Velden and ER Centers", [(0, 2, "PERSON", 0.6), (3, 5, "PERSON", 0.6)])
    made.upos[2] = "CCONJ"
    repair([made])
    assert labels(made) == [("West Velden", "LOC"), ("ER Centers", "ORG")]


def test_a_nickname_stands_within_its_persons_name():
    made = reading(
        "Jon “|JJ|” Ortega left", [(0, 1, "PERSON", 0.9), (2, 5, "PERSON", 0.9)],
        upos=["PROPN", "PUNCT", "PROPN", "PUNCT", "PROPN", "VERB"],
    )  # fmt: skip
    repair([made])
    assert labels(made) == [("Jon “JJ” Ortega", "PERSON")]


def test_two_halves_of_a_person_are_one_where_the_tree_joins_them_and_two_persons_stay_two():
    names = [(0, 1, "PERSON", 0.9), (1, 2, "PERSON", 0.9)]
    halves = reading("Ana Quispe left", names, heads=[2, 0, -1], deprels=["nsubj", "flat", "root"])
    two = reading("Ana Quispe left", names, heads=[2, 2, -1], deprels=["nsubj", "nsubj", "root"])
    repair([halves])
    repair([two])
    assert labels(halves) == [("Ana Quispe", "PERSON")]
    assert labels(two) == [("Ana", "PERSON"), ("Quispe", "PERSON")]


def test_a_court_of_law_is_a_body_and_a_street_is_none():
    made = reading("Velden District Court and Linden Grove Court", [(0, 3, "LOC", 0.9), (4, 7, "LOC", 0.9)])
    made.upos[3] = "CCONJ"
    repair([made])
    assert labels(made) == [("Velden District Court", "ORG"), ("Linden Grove Court", "LOC")]


def which(*, relation="nsubj"):
    """``Mill Grain, which runs it, denied it``, or the same behind a verb."""
    return reading(
        "Mill Grain|, which runs it|, denied it",
        [(0, 2, "PERSON", 0.9)],
        upos=["PROPN", "PROPN", "PUNCT", "PRON", "VERB", "PRON", "PUNCT", "VERB", "PRON"],
        heads=[1, 7, 4, 4, 1, 4, 1, -1, 7],
        deprels=["compound", relation, "punct", "nsubj", "acl:relcl", "obj", "punct", "root", "obj"],
    )


def test_what_is_which_is_no_person_wherever_it_is_named():
    made, later = which(), reading("Mill Grain left", [(0, 2, "PERSON", 0.9)])
    repair([made, later])
    assert labels(made) == labels(later) == [("Mill Grain", "ORG")]
    behind = which(relation="obj")
    repair([behind])
    assert labels(behind) == [("Mill Grain", "PERSON")]


def test_who_is_said_to_be_a_captain_is_a_person():
    def said(noun):
        made = reading(
            f"its {noun}|, Bo Dahl|, left",
            [(3, 5, "LOC", 0.9)],
            upos=["PRON", "NOUN", "PUNCT", "PROPN", "PROPN", "PUNCT", "VERB"],
            heads=[1, 6, 3, 1, 3, 1, -1],
            deprels=["nmod:poss", "nsubj", "punct", "appos", "flat", "punct", "root"],
        )
        repair([made])
        return labels(made)

    assert said("captain") == [("Bo Dahl", "PERSON")]
    assert said("capital") == [("Bo Dahl", "LOC")]
