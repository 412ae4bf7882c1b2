"""Reports of one event meet, look-alikes stay apart, whatever the order, and few reports are enough."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.clusters import cluster
from secondsource.model import DateBasis, Judgement, Publication, Question, Report, sha256_hex
from secondsource.stories import Stories
from secondsource.stories.features import common_words, vectors
from secondsource.stories.linkage import Options, link, neighbours
from secondsource.stories.matrix import Vocabulary, added, dot

FERRY = """A ferry with 63 people on board ran aground off the island of Tarsa early on Sunday, the coast guard said.
Fishing boats brought all passengers ashore.
The captain said the radar had failed before the ship struck the Hollow Reef.
Meridian Lines, the operator, has cancelled its crossings."""

FERRY_TOO = """Sixty-three travellers had a narrow escape when the morning boat to Tarsa hit the Hollow Reef.
Fishermen from Orm took everyone off by midday, the harbour master said. Meridian Lines has stopped its service."""

OTHER_FERRY = """A ferry with 48 people on board ran aground near the port of Velden late on Friday, police said.
Tugs pulled the ship off a sandbank in the Lissa estuary. The operator, Nordwind Ferries, blamed the tide.
The captain, Jon Ek, is being questioned."""

COURT = """A court in Brask sentenced the former mayor, Ana Petrova, to four years in prison for taking bribes
from a builder.
Petrova said she would appeal. Prosecutors had asked for seven years."""


def report(text: str, path: str, day: str | None = None) -> Report:
    published = Publication()
    if day is not None:
        published = Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN, derivation="given")
    return Report(
        capture="cap " + path, path=path, text=text, sha256=sha256_hex(text.encode()), published=published,
        producer="test@1",
    )  # fmt: skip


def stories(*reports: Report) -> set[frozenset[str]]:
    judged = [j for j in Stories().run(reports) if isinstance(j, Judgement)]
    found = cluster(judged, Question.STORY, [r.id for r in reports])
    path = {r.id: r.path for r in reports}
    return {frozenset(path[i] for i in group) for group in found.groups}


FOUR = (report(FERRY, "ferry"), report(FERRY_TOO, "ferry too"), report(OTHER_FERRY, "other"), report(COURT, "court"))


def test_one_event_in_other_words_is_one_story_and_a_look_alike_is_another() -> None:
    assert stories(*FOUR) == {frozenset({"ferry", "ferry too"}), frozenset({"other"}), frozenset({"court"})}


def test_two_reports_alone_can_be_told() -> None:
    assert len(stories(*FOUR[:2])) == 1
    assert len(stories(FOUR[0], FOUR[3])) == 2


def test_order_does_not_matter() -> None:
    shuffled = list(FOUR)
    for seed in range(6):
        random.Random(seed).shuffle(shuffled)
        assert stories(*shuffled) == stories(*FOUR)


def test_years_between_keep_like_reports_apart() -> None:
    near = stories(report(FERRY, "a", "2024-05-05"), report(FERRY_TOO, "b", "2024-05-06"))
    far = stories(report(FERRY, "a", "2014-05-05"), report(FERRY_TOO, "b", "2024-05-06"))
    assert (len(near), len(far)) == (1, 2)


def test_every_report_has_an_edge_to_the_seed_and_none_to_another() -> None:
    judged = [j for j in Stories().run(FOUR) if isinstance(j, Judgement)]
    assert len(judged) == 1
    assert judged[0].left != judged[0].right
    assert "tarsa" in judged[0].note


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["the of and", "the of and"]])
def test_texts_without_words_make_no_story(texts: list[str]) -> None:
    assert list(Stories().run(report(t, str(n)) for n, t in enumerate(texts))) == []


def test_common_words_are_shares() -> None:
    shares = common_words()
    assert shares["the"] > 0.9
    assert all(0 < share <= 1 for share in shares.values())


WORDS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(1, 5), max_size=6)
PLAIN = Options(likeness=0.3, pause=10, fading=0.25, undated=1.0, neighbours=5, common=50)


@settings(max_examples=50)
@given(st.lists(WORDS, max_size=12))
def test_linking_puts_every_report_in_one_cluster(counted: list[dict[str, float]]) -> None:
    made, words = vectors(counted)
    found = link(made, len(words), [None] * len(made), PLAIN)
    assert sorted(k for members in found for k in members) == list(range(len(made)))
    near = neighbours(made, len(words), PLAIN)
    assert all(k not in listed and len(listed) <= 5 for k, listed in enumerate(near))


def test_a_chain_of_look_alikes_does_not_hold() -> None:
    # Each report is like the next; the ends have nothing in common.
    made, words = vectors([{f"w{k}": 1.0, f"w{k + 1}": 1.0} for k in range(12)])
    found = link(made, len(words), [None] * 12, PLAIN)
    assert max(len(members) for members in found) < 4


def quakes(own: str) -> list[dict[str, float]]:
    """Three reports of one event: words of its own, and those of every event of the kind."""
    kind = dict.fromkeys(("quake", "rubble", "rescuers", "magnitude", "villages"), 1.0)
    return [{**kind, **dict.fromkeys((f"{own}{n}" for n in range(6)), 1.0), f"{own}-{k}": 1.0} for k in range(3)]


def test_two_stories_of_one_kind_are_told_apart_by_what_each_shares_within() -> None:
    made, words = vectors([*quakes("qeshm"), *quakes("bam")])
    without = link(made, len(words), [None] * 6, PLAIN)
    contrast = replace(PLAIN, contrast=0.8, within_most=0.9)
    assert len(without) == 1
    assert link(made, len(words), [None] * 6, contrast) == [[0, 1, 2], [3, 4, 5]]


def test_what_a_person_holds_apart_is_not_linked() -> None:
    made, words = vectors([{"tarsa": 1.0, "reef": 1.0}] * 4)
    assert len(link(made, len(words), [None] * 4, PLAIN)) == 1
    found = link(made, len(words), [None] * 4, PLAIN, [(0, 3)])
    assert not any({0, 3} <= set(members) for members in found)


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_rows_multiply_and_add_as_the_words_do(counted: list[dict[str, float]]) -> None:
    vocabulary = Vocabulary()
    rows = [vocabulary.row(counts) for counts in counted]
    a, b = counted[0], counted[1]
    assert dot(rows[0], rows[1]) == pytest.approx(sum(w * b.get(word, 0.0) for word, w in a.items()))
    total = added(rows[0], rows[1])
    assert {vocabulary.words[n]: w for n, w in zip(*total, strict=True)} == pytest.approx(
        {word: a.get(word, 0.0) + b.get(word, 0.0) for word in {*a, *b}}
    )
