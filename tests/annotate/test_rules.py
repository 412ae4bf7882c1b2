"""The rule annotator from end to end, on text of its own and on the example reports."""

import hashlib
from pathlib import Path

import pytest

from secondsource.annotate.rules import RuleAnnotator
from secondsource.model import Mark, MarkKind, Mention, MentionKind, MentionLabel, Rejected, Report, Sentence

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "defection"


def report(text: str, *, language: str = "en", marks: tuple[Mark, ...] = ()) -> Report:
    return Report(
        capture="cap-x", path="x.txt", text=text, language=language, marks=marks,
        sha256=hashlib.sha256(text.encode()).hexdigest(), producer="test@1",
    )  # fmt: skip


def annotated(text: str, **options: object) -> tuple[list[Sentence], list[Mention]]:
    records = list(RuleAnnotator().run([report(text, **options)]))  # type: ignore[arg-type]
    return [r for r in records if isinstance(r, Sentence)], [r for r in records if isinstance(r, Mention)]


def found(mentions: list[Mention], kind: MentionKind) -> dict[str, MentionLabel]:
    return {m.text: m.label for m in mentions if m.kind is kind}


def test_names_of_all_sorts() -> None:
    _, mentions = annotated(
        "Han Sol-mi, 41, left the Ministry of Transport in Lisbon on Friday. Norwegian diplomat Lars Dahl told the "
        "Bergen Times that the tanker Sea Star had been seized off Kenya. The U.N. sent a ship, the Blue Heron."
    )
    names = found(mentions, MentionKind.NAME)
    assert names["Han Sol-mi"] is MentionLabel.PERSON
    assert names["Lars Dahl"] is MentionLabel.PERSON
    assert names["Ministry of Transport"] is MentionLabel.ORG
    assert names["Bergen Times"] is MentionLabel.ORG
    assert names["U.N."] is MentionLabel.ORG
    assert names["Lisbon"] is MentionLabel.LOC
    assert names["Kenya"] is MentionLabel.LOC
    assert names["Norwegian"] is MentionLabel.NORP
    assert names["Sea Star"] is MentionLabel.VESSEL
    assert names["Blue Heron"] is MentionLabel.VESSEL
    assert "Friday" not in names


def test_a_surname_takes_the_label_of_the_full_name() -> None:
    _, mentions = annotated("Sen. Marta Okafor resigned. Okafor gave no reason. Aides to Okafor were silent.")
    assert {m.label for m in mentions if m.text == "Okafor"} == {MentionLabel.PERSON}


def test_institutions_carry_their_country() -> None:
    _, mentions = annotated(
        "The Peruvian embassy in Oslo denied it. Peru’s foreign ministry kept silent. The ministry moved."
    )
    nominals = found(mentions, MentionKind.NOMINAL)
    assert nominals["Peruvian embassy in Oslo"] is MentionLabel.ORG
    assert nominals["Peru’s foreign ministry"] is MentionLabel.ORG
    assert nominals["The ministry"] is MentionLabel.ORG


def test_a_half_of_a_country_keeps_its_article_but_within_an_institution() -> None:
    _, mentions = annotated("Velden lies in the North. He worked at the North’s embassy in Oslo.")
    texts = [m.text for m in mentions]
    assert "the North" in texts
    assert "North’s embassy in Oslo" in texts
    spans = [(m.start, m.end) for m in mentions]
    assert not [(a, b) for a in spans for b in spans if a[0] < b[0] < a[1] < b[1]], "mentions cross"


def test_the_head_of_a_body_is_somebody_and_the_head_of_a_victim_is_not() -> None:
    _, mentions = annotated("She was shot in the head. The head of the bank resigned.")
    assert [m.start for m in mentions if m.text.lower() == "the head"] == [26]


def test_pronouns_and_the_empty_it() -> None:
    _, mentions = annotated("She said it was raining when they saw him.")
    assert set(found(mentions, MentionKind.PRONOUN)) >= {"She", "they", "him"}


def test_tokens_carry_speech_lemma_and_a_tree_with_one_root() -> None:
    sentences, _ = annotated("The captain left the harbour on Monday. His crew stayed behind.")
    assert [t.lemma for t in sentences[0].tokens][:4] == ["the", "captain", "leave", "the"]
    for sentence in sentences:
        assert sum(t.head == -1 for t in sentence.tokens) == 1
        assert all(-1 <= t.head < len(sentence.tokens) for t in sentence.tokens)
        assert all(t.upos for t in sentence.tokens)


def test_slugs_and_datelines_are_no_sentences() -> None:
    text = "OSLO (AP) — The ship sank. It was old."
    mark = Mark(start=0, end=9, text="OSLO (AP)", kind=MarkKind.DATELINE)
    sentences, _ = annotated(text, marks=(mark,))
    assert [text[s.start : s.end] for s in sentences] == ["The ship sank.", "It was old."]


def test_other_languages_get_sentences_and_tokens_only() -> None:
    sentences, mentions = annotated("Der Hafen bleibt zu. Niemand sagte warum.", language="de")
    assert len(sentences) == 2
    assert not mentions
    assert all(t.upos == "" and t.head == -2 for s in sentences for t in s.tokens)


def test_a_report_without_words_is_rejected() -> None:
    records = list(RuleAnnotator().run([report(" \n — \n")]))
    assert [type(r) for r in records] == [Rejected]


def test_a_very_long_line_gets_no_tree() -> None:
    sentences, _ = annotated("word , " * 400)
    assert {t.head for t in sentences[0].tokens} == {-2}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda p: p.name[:3])
def test_examples_are_annotated_verbatim_and_the_same_twice(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    first = list(RuleAnnotator().run([report(text)]))
    assert first == list(RuleAnnotator().run([report(text)]))
    for record in first:
        if isinstance(record, Mention):
            assert text[record.start : record.end] == record.text
        elif isinstance(record, Sentence):
            assert all(text[t.start : t.end] == t.text for t in record.tokens)
    names = {m.text for m in first if isinstance(m, Mention)}
    assert names >= {"Chosun Ilbo", "National Intelligence Service", "Cuba", "South Korea"}
