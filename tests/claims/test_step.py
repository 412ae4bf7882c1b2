"""The step as a whole: verbatim, once, other languages, headlines, broken trees; and the example reports."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.annotate.rules import RuleAnnotator
from secondsource.claims import Claims
from secondsource.claims.check import MISPLACED, OUTSIDE, fault
from secondsource.model import (
    Attribution,
    Claim,
    Mark,
    MarkKind,
    Mention,
    Predicate,
    Record,
    Rejected,
    Report,
    Sentence,
    Token,
)
from secondsource.protocols import Step
from tests.claims.trees import DAY, Read, records

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "defection"
LINE = "Berg/PROPN/2/nsubj sold/VERB/0/root/sell boats/NOUN/2/obj/boat in/ADP/5/case Oslo/PROPN/2/obl ./PUNCT/2/punct"


def read_report(text: str) -> tuple[Report, list[Record]]:
    report = Report(
        capture="cap-x", path="x.txt", text=text, language="en", published=DAY,
        sha256=hashlib.sha256(text.encode()).hexdigest(), producer="test@1",
    )  # fmt: skip
    annotated = list(RuleAnnotator().run([report]))
    sentences = [r for r in annotated if isinstance(r, Sentence)]
    mentions = [r for r in annotated if isinstance(r, Mention)]
    return report, list(Claims().run([report, *sentences, *mentions]))


def test_it_is_a_step() -> None:
    step = Claims()
    assert isinstance(step, Step)
    assert step.producer == "claims.rules@3"
    assert step.reads[0] is Report


def test_every_part_is_verbatim_and_every_attribution_named_is_there() -> None:
    read = Read(LINE, LINE.replace("Berg", "Dahl"))
    ids = {a.id for a in read.attributions}
    for claim in read.claims:
        assert fault(read.text, claim) is None
        assert set(claim.attribution) <= ids
    assert len({r.id for r in read.output}) == len(read.output)


def test_the_check_finds_what_is_not_verbatim() -> None:
    claim = Read(LINE).claim("sell")
    wrong = dataclasses.replace(claim, id="", predicate=Predicate(start=0, end=4, text="sold", lemma="sell"))
    assert fault("Berg sold boats in Oslo.", claim) is None
    assert fault("Berg sold boats in Oslo.", wrong) == ("sold", MISPLACED)


def test_a_record_that_fails_the_check_is_rejected_with_its_reason() -> None:
    read = Read(LINE)
    report, claim = read.input[0], read.claim("sell")
    assert isinstance(report, Report)
    elsewhere = dataclasses.replace(claim, id="", predicate=Predicate(start=0, end=4, text="Berg", lemma="sell"))
    outside = dataclasses.replace(elsewhere, id="", start=5, text=report.text[5 : claim.end], arguments=())
    first, second, third = Claims()._checked(report, [claim, dataclasses.replace(claim, id="", text="x"), outside])
    assert first == claim
    assert isinstance(second, Rejected)
    assert isinstance(third, Rejected)
    assert (second.what, second.reason, second.record) == ("x", MISPLACED, report.id)
    assert third.reason == OUTSIDE


def test_other_languages_are_left_alone_with_a_note() -> None:
    (note,) = Claims().run(records([LINE], language="de"))
    assert isinstance(note, Rejected)
    assert note.reason == "claims are not extracted from language de"
    assert note.severity == "note"


def test_headlines_are_marked() -> None:
    mark = Mark(start=0, end=24, text="Berg sold boats in Oslo.", kind=MarkKind.HEADLINE)
    read = Read(LINE, LINE, marks=(mark,))
    assert [c.headline for c in read.claims] == [True, False]


def test_without_a_tree_there_is_still_a_claim() -> None:
    given_records = records([LINE])
    sentence = given_records[1]
    assert isinstance(sentence, Sentence)
    bare = tuple(dataclasses.replace(t, head=-2, deprel="") for t in sentence.tokens)
    output = list(Claims().run([given_records[0], dataclasses.replace(sentence, id="", tokens=bare)]))
    assert [c.predicate.lemma for c in output if isinstance(c, Claim)] == ["sell"]


RELATIONS = st.sampled_from(
    [
        "nsubj",
        "obj",
        "obl",
        "conj",
        "ccomp",
        "xcomp",
        "advcl",
        "acl",
        "acl:relcl",
        "parataxis",
        "case",
        "mark",
        "punct",
        "appos",
        "nmod:poss",
        "root",
        "aux",
        "cop",
        "amod",
    ]
)
WORDS = st.sampled_from(
    [
        "said",
        "that",
        "Berg",
        "52",
        "to",
        "be",
        "reportedly",
        ",",
        "“",
        "”",
        "was",
        "who",
        "left",
        "according",
        "In",
        "2020",
        "not",
        "his",
        "claim",
        ":",
        "sure",
    ]
)


@given(
    st.lists(
        st.tuples(
            WORDS,
            st.sampled_from(["VERB", "NOUN", "PROPN", "PUNCT", "ADP", "ADV", "AUX", "PRON"]),
            RELATIONS,
            st.integers(-1, 9),
        ),
        min_size=1,
        max_size=10,
    )
)
@settings(max_examples=250, deadline=None)
def test_no_tree_however_broken_breaks_the_step(rows: list[tuple[str, str, str, int]]) -> None:
    text, tokens = "", []
    for word, upos, relation, head in rows:
        start = len(text) + bool(text)
        text += (" " if text else "") + word
        tokens.append(
            Token(
                start=start,
                end=len(text),
                text=word,
                upos=upos,
                lemma=word,
                head=min(head, len(rows) - 1),
                deprel=relation,
            )
        )
    report = Report(
        capture="c", path="x", text=text, language="en", sha256=hashlib.sha256(text.encode()).hexdigest(), producer="t"
    )
    sentence = Sentence(report=report.id, start=0, end=len(text), index=0, tokens=tuple(tokens), producer="t")
    for record in Claims().run([report, sentence]):
        if isinstance(record, Rejected):
            assert record.reason == OUTSIDE
            continue
        assert isinstance(record, Attribution | Claim)
        assert fault(text, record) is None


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda p: p.name[:3])
def test_examples_give_claims_that_can_be_quoted(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    _, output = read_report(text)
    claims = [r for r in output if isinstance(r, Claim)]
    assert len(claims) > 25
    assert not [r for r in output if isinstance(r, Rejected)]
    for claim in claims:
        assert claim.text[0] not in ",.;:)’"
        assert claim.text[-1] not in ",;:(“"
        assert not claim.text.lower().startswith(("and ", "but "))
        assert claim.start == 0 or not (text[claim.start - 1].isalnum() and text[claim.start].isalnum())
        assert fault(text, claim) is None
    assert read_report(text)[1] == output


def test_a_clause_that_is_its_own_antecedent_ends() -> None:
    read = Read("pilot/NOUN/0/root who/PRON/1/nsubj is/AUX/1/cop/be ./PUNCT/1/punct")
    assert [c.predicate.lemma for c in read.claims] == ["be"]


def test_undated_claims_stay_undated_without_a_publication_date() -> None:
    read = Read(
        "He/PRON/2/nsubj left/VERB/0/root/leave last/ADJ/4/amod year/NOUN/2/obl:unmarked ./PUNCT/2/punct",
        published=dataclasses.replace(DAY, edtf=None, earliest=None, latest=None),
    )
    time = read.claim("leave").time
    assert time is None or time.edtf is None
