"""Who says what, from trees written by hand."""

from __future__ import annotations

from secondsource.model import AttributionKind, MentionLabel
from tests.claims.trees import Read

PERSON, ORG, WORK = MentionLabel.PERSON, MentionLabel.ORG, MentionLabel.WORK

SAID_AFTER = (
    "The/DET/2/det ferry/NOUN/3/nsubj sank/VERB/8/ccomp/sink in/ADP/5/case March/PROPN/3/obl ,/PUNCT/3/punct "
    "Berg/PROPN/8/nsubj said/VERB/0/root/say Monday/PROPN/8/obl:unmarked ./PUNCT/8/punct"
)


def test_a_verb_after_its_content() -> None:
    read = Read(SAID_AFTER, names={"Berg": PERSON})
    (made,) = read.attributions
    assert made.source is not None
    assert (made.source.text, made.cue.text, [p.text for p in made.content]) == (
        "Berg",
        "said",
        ["The ferry sank in March"],
    )
    assert made.kind is AttributionKind.INDIRECT
    assert read.chain("sink") == [("Berg", "said")]
    assert read.chain("say") == [("Berg", "said")]


def test_times_go_to_what_they_date() -> None:
    read = Read(SAID_AFTER)
    sank, said = read.claim("sink"), read.claim("say")
    assert sank.time is not None
    assert said.time is not None
    assert (sank.time.edtf, said.time.edtf) == ("2021-03", "2021-06-07")


def test_according_to_is_about_its_sentence() -> None:
    read = Read(
        "According/VERB/4/case/accord to/ADP/1/fixed the/DET/4/det police/NOUN/9/obl ,/PUNCT/4/punct "
        "two/NUM/7/nummod "
        "men/NOUN/9/nsubj:pass/man were/AUX/9/aux:pass/be arrested/VERB/0/root/arrest ./PUNCT/9/punct"
    )
    (made,) = read.attributions
    assert made.source is not None
    assert (made.source.text, made.cue.text) == ("the police", "According to")
    assert [p.text for p in made.content] == ["two men were arrested"]
    assert read.claim("arrest").quantities[0].value == 2


def test_hearsay_names_nobody() -> None:
    read = Read(
        "He/PRON/4/nsubj:pass was/AUX/4/aux:pass/be reportedly/ADV/4/advmod promoted/VERB/0/root/promote "
        "./PUNCT/4/punct",
        "She/PRON/3/nsubj:pass is/AUX/3/aux:pass/be believed/VERB/0/root/believe to/PART/6/mark have/AUX/6/aux "
        "left/VERB/3/xcomp/leave ./PUNCT/3/punct",
    )
    assert [a.kind for a in read.attributions] == [AttributionKind.HEARSAY, AttributionKind.HEARSAY]
    assert read.chain("promote") == [(None, "reportedly")]
    assert read.chain("leave") == [(None, "is believed")]
    assert {c.predicate.lemma for c in read.claims} == {"promote", "leave"}
    assert {c.certainty.value for c in read.claims} == {"probable"}


def test_a_named_voice_makes_reportedly_no_voice() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj said/VERB/0/root/say he/PRON/6/nsubj:pass was/AUX/6/aux:pass/be reportedly/ADV/6/advmod "
        "promoted/VERB/2/ccomp/promote ./PUNCT/2/punct",
        names={"Berg": PERSON},
    )
    assert read.chain("promote") == [("Berg", "said")]


def test_nested_voices_go_from_the_outside_in() -> None:
    read = Read(
        "The/DET/2/det paper/NOUN/3/nsubj said/VERB/0/root/say Berg/PROPN/5/nsubj told/VERB/3/ccomp/tell "
        "police/NOUN/5/iobj the/DET/8/det ferry/NOUN/9/nsubj leaked/VERB/5/ccomp/leak ./PUNCT/3/punct",
        names={"Berg": PERSON},
    )
    assert read.chain("leak") == [("The paper", "said"), ("Berg", "told")]
    assert read.chain("tell") == [("The paper", "said"), ("Berg", "told")]


def test_what_is_withheld_is_not_attributed() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj declined/VERB/0/root/decline to/PART/4/mark say/VERB/2/xcomp whether/SCONJ/7/mark "
        "it/PRON/7/nsubj leaked/VERB/4/ccomp/leak ./PUNCT/2/punct",
        "The/DET/2/det owner/NOUN/3/nsubj refrained/VERB/0/root/refrain from/SCONJ/5/mark "
        "disclosing/VERB/3/advcl/disclose "
        "details/NOUN/5/obj/detail ./PUNCT/3/punct",
        names={"Berg": PERSON},
    )
    assert not [a for a in read.attributions if a.cue.lemma in {"say", "disclose"}]


def test_quoted_as_saying() -> None:
    read = Read(
        "But/CCONJ/4/cc he/PRON/4/nsubj:pass was/AUX/4/aux:pass/be quoted/VERB/0/root/quote as/SCONJ/6/mark "
        "saying/VERB/4/advcl/say that/SCONJ/9/mark they/PRON/9/nsubj lied/VERB/6/ccomp/lie ./PUNCT/4/punct"
    )
    assert read.chain("lie") == [("he", "was quoted as saying")]


def test_a_quotation_goes_on_over_sentences() -> None:
    read = Read(
        "“/PUNCT/3/punct We/PRON/3/nsubj saw/VERB/7/ccomp/see smoke/NOUN/3/obj ,/PUNCT/3/punct _”/PUNCT/3/punct "
        "said/VERB/0/root/say Anna/PROPN/7/nsubj Berg/PROPN/8/flat ./PUNCT/7/punct",
        "“/PUNCT/4/punct Then/ADV/4/advmod everybody/PRON/4/nsubj ran/VERB/0/root/run to/ADP/7/case the/DET/7/det "
        "boats/NOUN/4/obl/boat ./PUNCT/4/punct _”/PUNCT/4/punct",
        names={"Anna Berg": PERSON},
    )
    assert read.chain("see") == [("Anna Berg", "said")]
    assert read.chain("run") == [("Anna Berg", "said")]
    (made,) = read.attributions
    assert made.kind is AttributionKind.DIRECT
    assert len(made.content) == 2


def test_i_is_whoever_is_quoted() -> None:
    read = Read(
        "“/PUNCT/3/punct I/PRON/3/nsubj hope/VERB/9/ccomp they/PRON/5/nsubj leave/VERB/3/ccomp ,/PUNCT/3/punct "
        "_”/PUNCT/3/punct Berg/PROPN/9/nsubj said/VERB/0/root/say ./PUNCT/9/punct",
        names={"Berg": PERSON},
    )
    hope = read.claim("hope")
    assert read.mentions[hope.arguments[0].mention or ""] == "Berg"
    assert read.chain("hope") == [("Berg", "said")]
    assert hope.certainty.value == "unspecified"


def test_a_document_speaks_for_whoever_stands_behind_it() -> None:
    read = Read(
        "It/PRON/2/nsubj leaked/VERB/0/root/leak ,/PUNCT/2/punct according/VERB/7/case/accord to/ADP/4/fixed "
        "an/DET/7/det interview/NOUN/2/obl published/VERB/7/acl/publish by/ADP/12/case the/DET/12/det "
        "Bergen/PROPN/12/compound "
        "Times/PROPN/8/obl:agent ./PUNCT/2/punct",
        "The/DET/2/det report/NOUN/3/nsubj said/VERB/0/root/say it/PRON/5/nsubj sank/VERB/3/ccomp/sink ./PUNCT/3/punct",
        names={"Bergen Times": ORG},
    )
    voices = [a.source for a in read.attributions]
    assert [v.text for v in voices if v is not None] == ["an interview published by the Bergen Times", "The report"]
    assert {read.mentions[v.mention or ""] for v in voices if v is not None} == {"Bergen Times"}


def test_this_move_reported_by_means_the_sentence_before() -> None:
    read = Read(
        "The/DET/2/det owner/NOUN/3/nsubj fled/VERB/0/root/flee ./PUNCT/3/punct",
        "This/DET/2/det move/NOUN/9/nsubj ,/PUNCT/4/punct reported/VERB/2/acl/report by/ADP/7/case the/DET/7/det "
        "Times/PROPN/4/obl:agent ,/PUNCT/4/punct surprised/VERB/0/root/surprise many/ADJ/9/obj ./PUNCT/9/punct",
        names={"Times": ORG},
    )
    assert read.chain("flee") == [("the Times", "reported")]


def test_judging_words_are_attributions_on_which_no_claim_rests() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj praised/VERB/0/root/praise the/DET/4/det crew/NOUN/2/obj that/PRON/6/nsubj "
        "stayed/VERB/4/acl:relcl/stay in/ADP/8/case Oslo/PROPN/6/obl ./PUNCT/2/punct",
        names={"Berg": PERSON},
    )
    assert [a.cue.text for a in read.attributions] == ["praised"]
    assert read.chain("stay") == []
    assert read.chain("praise") == []


def test_things_do_not_speak_by_weak_verbs() -> None:
    read = Read(
        "The/DET/2/det wreck/NOUN/3/nsubj shows/VERB/0/root/show that/SCONJ/6/mark it/PRON/6/nsubj "
        "burned/VERB/3/ccomp/burn "
        "./PUNCT/3/punct",
        "The/DET/2/det survey/NOUN/3/nsubj shows/VERB/0/root/show that/SCONJ/6/mark it/PRON/6/nsubj "
        "helped/VERB/3/ccomp/help "
        "./PUNCT/3/punct",
    )
    assert [a.source.text for a in read.attributions if a.source is not None] == ["The survey"]


def test_a_headline_with_a_speaker_and_a_colon() -> None:
    read = Read(
        "Berg/PROPN/5/nsubj :/PUNCT/1/punct no/DET/4/det ferries/NOUN/5/nsubj/ferry left/VERB/0/root/leave "
        "today/NOUN/5/obl:unmarked"
    )
    assert read.chain("leave") == [("Berg", ":")]


def sources(read: Read) -> list[tuple[str | None, str, list[str]]]:
    """Source, cue and content of each attribution, in words."""
    return [(a.source.text if a.source else None, a.cue.text, [p.text for p in a.content]) for a in read.attributions]


def test_a_source_is_named_with_what_tells_who_it_is() -> None:
    read = Read(
        "Berg/PROPN/11/nsubj ,/PUNCT/4/punct a/DET/4/det doctor/NOUN/1/appos who/PRON/6/nsubj treated/VERB/4/acl:relcl"
        "/treat him/PRON/6/obj ,/PUNCT/4/punct even/ADV/11/advmod then/ADV/11/advmod said/VERB/0/root/say "
        "he/PRON/13/nsubj died/VERB/11/ccomp/die ./PUNCT/11/punct",
        names={"Berg": PERSON},
    )
    assert sources(read) == [("Berg, a doctor who treated him", "even then said", ["he died"])]
    assert [read.mentions[a.source.mention or ""] for a in read.attributions if a.source] == ["Berg"]


def test_a_speaker_stands_before_his_description_even_where_the_tree_gives_the_verb_another_subject() -> None:
    read = Read(
        "Berg/PROPN/4/dep ,/PUNCT/4/punct a/DET/4/det survivor/NOUN/6/dep ,/PUNCT/6/punct said/VERB/0/root/say "
        "the/DET/8/det boat/NOUN/6/nsubj sank/VERB/6/ccomp/sink ./PUNCT/6/punct",
        names={"Berg": PERSON},
    )
    ((source, cue, content),) = sources(read)
    assert source is not None
    assert source.startswith("Berg")
    assert (cue, content) == ("said", ["the boat sank"])


def test_whom_reporters_are_told_by_is_not_the_reporters() -> None:
    read = Read(
        "Berg/PROPN/6/dep ,/PUNCT/4/punct a/DET/4/det survivor/NOUN/1/appos ,/PUNCT/4/punct told/VERB/0/root/tell "
        "reporters/NOUN/6/nsubj/reporter that/SCONJ/10/mark it/PRON/10/nsubj sank/VERB/6/ccomp/sink ./PUNCT/6/punct",
        names={"Berg": PERSON},
    )
    assert [source for source, _, _ in sources(read)] == ["Berg, a survivor"]


def test_what_somebody_is_said_to_want_is_no_second_voice() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj said/VERB/0/root/say Lee/PROPN/4/nsubj wants/VERB/2/ccomp/want to/PART/6/mark "
        "leave/VERB/4/xcomp ./PUNCT/2/punct",
        "Lee/PROPN/2/nsubj wants/VERB/0/root/want to/PART/4/mark stay/VERB/2/xcomp ./PUNCT/2/punct",
        names={"Berg": PERSON, "Lee": PERSON},
    )
    assert [(s, c) for s, c, _ in sources(read)] == [("Berg", "said"), ("Lee", "wants")]


def test_whom_a_voice_cites_is_the_innermost_voice() -> None:
    read = Read(
        "The/DET/2/det ferry/NOUN/3/nsubj sank/VERB/7/ccomp/sink ,/PUNCT/3/punct the/DET/6/det Times/PROPN/7/nsubj "
        "reported/VERB/0/root/report ,/PUNCT/9/punct citing/VERB/7/advcl/cite police/NOUN/9/obj ./PUNCT/7/punct",
        names={"Times": ORG},
    )
    assert read.chain("sink") == [("the Times", "reported"), ("police", "citing")]


def test_a_clause_with_as_tells_whose_word_the_sentence_is() -> None:
    read = Read(
        "As/SCONJ/3/mark Reuters/PROPN/3/nsubj reported/VERB/7/advcl/report ,/PUNCT/3/punct the/DET/6/det "
        "ferry/NOUN/7/nsubj sank/VERB/0/root/sink ./PUNCT/7/punct",
        names={"Reuters": ORG},
    )
    assert read.chain("sink") == [("Reuters", "reported")]


def test_in_the_words_of_somebody() -> None:
    read = Read(
        "In/ADP/3/case the/DET/3/det words/NOUN/8/obl/word of/ADP/5/case Berg/PROPN/3/nmod ,/PUNCT/3/punct "
        "it/PRON/8/nsubj sank/VERB/0/root/sink ./PUNCT/8/punct",
        names={"Berg": PERSON},
    )
    assert sources(read) == [("Berg", "In the words of", ["it sank"])]


def test_a_light_verb_and_its_noun_are_one_cue_and_a_stance_on_which_no_claim_rests() -> None:
    read = Read(
        "Berg/PROPN/3/nsubj has/AUX/3/aux/have expressed/VERB/0/root/express deep/ADJ/5/amod concern/NOUN/3/obj "
        "about/ADP/8/case the/DET/8/det delay/NOUN/5/nmod ./PUNCT/3/punct",
        names={"Berg": PERSON},
    )
    assert sources(read) == [("Berg", "has expressed deep concern about", ["the delay"])]


def test_what_is_refused_asked_or_to_come_is_attributed_and_carries_no_claim() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark say/VERB/2/xcomp whether/SCONJ/7/mark "
        "it/PRON/7/nsubj leaked/VERB/4/ccomp/leak ./PUNCT/2/punct",
        "Berg/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be asked/VERB/0/root/ask whether/SCONJ/6/mark it/PRON/6/nsubj "
        "burned/VERB/3/ccomp/burn ./PUNCT/3/punct",
        "Berg/PROPN/3/nsubj will/AUX/3/aux announce/VERB/0/root that/SCONJ/6/mark it/PRON/6/nsubj "
        "closes/VERB/3/ccomp/close ./PUNCT/3/punct",
        names={"Berg": PERSON},
    )
    assert [(s, c) for s, c, _ in sources(read)] == [
        ("Berg", "refused to say"),
        (None, "was asked"),
        ("Berg", "will announce"),
    ]
    assert not [c for c in read.claims if c.predicate.lemma in {"leak", "burn", "close"} and c.attribution]


def test_a_recall_of_goods_is_no_speech() -> None:
    read = Read(
        "Norda/PROPN/3/nsubj will/AUX/3/aux recall/VERB/0/root the/DET/5/det heaters/NOUN/3/obj/heater ,/PUNCT/3/punct "
        "Berg/PROPN/8/nsubj said/VERB/3/parataxis/say ./PUNCT/3/punct",
        names={"Norda": ORG, "Berg": PERSON},
    )
    assert sources(read) == [("Berg", "said", ["Norda will recall the heaters"])]


def test_a_headline_with_a_post_and_a_colon() -> None:
    read = Read(
        "Minister/NOUN/4/nsubj :/PUNCT/1/punct no/DET/4/det ferries/NOUN/5/nsubj/ferry left/VERB/0/root/leave "
        "today/NOUN/5/obl:unmarked"
    )
    assert read.chain("leave") == [("Minister", ":")]


def test_doubled_apostrophes_are_quotation_marks() -> None:
    read = Read(
        "Berg/PROPN/2/nsubj spoke/VERB/0/root/speak ./PUNCT/2/punct",
        "'/PUNCT/4/punct _'/PUNCT/4/punct _Go/VERB/0/root now/ADV/3/advmod _'/PUNCT/3/punct _'/PUNCT/3/punct "
        "Berg/PROPN/8/nsubj said/VERB/3/parataxis/say ./PUNCT/3/punct",
        names={"Berg": PERSON},
    )
    assert [a.kind for a in read.attributions if a.cue.lemma == "say"] == [AttributionKind.DIRECT]


def test_a_post_with_a_name_in_apposition_is_that_name() -> None:
    read = Read(
        "The/DET/2/det head/NOUN/9/nsubj of/ADP/5/case the/DET/5/det port/NOUN/2/nmod ,/PUNCT/7/punct "
        "Berg/PROPN/5/appos ,/PUNCT/2/punct said/VERB/0/root/say it/PRON/11/nsubj "
        "closed/VERB/9/ccomp/close ./PUNCT/9/punct",
        "A/DET/2/det spokesman/NOUN/9/nsubj for/ADP/5/case the/DET/5/det mayor/NOUN/2/nmod ,/PUNCT/7/punct "
        "Berg/PROPN/5/appos ,/PUNCT/2/punct said/VERB/0/root/say it/PRON/11/nsubj "
        "closed/VERB/9/ccomp/close ./PUNCT/9/punct",
        names={"Berg": PERSON},
    )
    assert [read.mentions.get(a.source.mention or "") for a in read.attributions if a.source] == ["Berg", None]
