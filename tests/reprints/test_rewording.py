"""What a rewritten copy keeps: names, numbers, and what is told in which order."""

from __future__ import annotations

import pytest

from secondsource.model import Judgement, Report, sha256_hex
from secondsource.reprints import Reprints
from secondsource.reprints.rewording import names_in, stem, told
from secondsource.text.shingle import runs_of

SOURCE = """The port of Ardvik will close its northern quay on Monday after divers found cracks in 14 of its 60 pillars,
the harbour authority said. The quay, opened in 1962, handles a third of the town's cargo.

Harbour master Solveig Brekke said that repairs would take until October and cost 22 million kroner. Ships of the
Nordlys line are to use Port Hamna, 40 kilometres to the south, and their passengers will be carried by bus.

The dockers' union, led by Jonas Vik, fears for 85 jobs. Brekke promised that nobody would be dismissed before the
end of the year, and that the town council would meet the union on Thursday."""

REWRITTEN = """Cracks in 14 pillars out of 60 force the harbour authority of Ardvik to close the northern quay from
Monday. They were found by divers. About a third of the town's cargo goes over the quay, which was opened in 1962.

It will take until October to repair it, according to harbour master Solveig Brekke, and 22 million kroner will be
needed. The ships of Nordlys will sail to Port Hamna, which lies 40 kilometres further south; buses are to carry
their passengers.

For 85 jobs there are fears in the dockers' union, whose leader is Jonas Vik. Before the year ends nobody is going to
be dismissed, Brekke promised. On Thursday the union will meet with the town council."""

ANOTHER = """Jonas Vik heard it on the radio. On Thursday the leader of the dockers will sit down with the council of
Ardvik, and he has a number to bring: 85, for the men who live off the northern quay.

It is sixty-odd years old, built in 1962 for herring. Fourteen of sixty legs are cracked, so from Monday no crane may
move on it. Solveig Brekke, in charge of the port, has sworn to keep everybody on the payroll up to Christmas. What
follows she did not say. The work should be done in October; 22 million kroner have been set aside.

Who travels with Nordlys boards a coach and drives 40 kilometres, for the white ships now call at Port Hamna."""

FORM = """A quake of magnitude {} was felt {} km {} of {} on {}, the Survey reported. It lay {} km deep. No warning of a
tsunami was issued and there were no reports of damage. The Survey asks people who felt it to fill in the form on its
pages. Magnitude and place may be revised as more data are read. This bulletin was made by a machine and will be
brought up to date when more is known."""


def joined(a: str, b: str) -> bool:
    reports = [
        Report(capture=path, path=path, text=text, sha256=sha256_hex(text.encode()), producer="test@1")
        for path, text in (("a", a), ("b", b))
    ]
    return any(isinstance(found, Judgement) for found in Reprints().run(reports))


def test_a_text_written_anew_is_a_copy_and_another_desk_on_the_same_event_is_not() -> None:
    assert joined(SOURCE, REWRITTEN)
    assert not joined(SOURCE, ANOTHER)
    assert not joined(REWRITTEN, ANOTHER)
    assert told(ANOTHER, SOURCE) < 0.5 < told(REWRITTEN, SOURCE)


def test_a_rewritten_text_with_other_names_and_numbers_is_no_copy() -> None:
    other = REWRITTEN
    for old, new in (("Ardvik", "Lunde"), ("Brekke", "Holm"), ("Vik", "Aas"), ("Nordlys", "Havn"), ("14", "9")):
        other = other.replace(old, new)
    for old, new in (("60", "31"), ("22", "7"), ("40", "66"), ("85", "120"), ("1962", "1988")):
        other = other.replace(old, new)
    assert not joined(SOURCE, other)


def test_a_form_filled_in_twice_is_two_texts_and_a_copy_of_it_is_one() -> None:
    first = FORM.format("5.3", 42, "north-east", "Pasto Grande in Peru", "Tuesday at 03:17", 112)
    second = FORM.format("4.6", 18, "west", "Kamisato in Japan", "Friday at 22:54", 9)
    assert not joined(first, second)
    assert joined(first, f"A strong tremor was felt, it was learnt today.\n{first}")


def test_the_order_of_what_is_told_counts() -> None:
    sentences = [
        f"Speaker {name} opened hall {n} before {n}00 guests."
        for n, name in enumerate(["Abel", "Brin", "Cole", "Dorn"], 1)
    ]
    forward, backward = " ".join(sentences), " ".join(reversed(sentences))
    assert told(forward, forward) == pytest.approx(1.0)
    assert told(forward, backward) < told(forward, forward)
    assert told("", forward) == 0.0


def test_a_capital_tells_a_name_within_a_sentence_only() -> None:
    text = "Officials in Ardvik closed it. Divers of Nordlys, and Brekke, counted 1,400 cracks."
    assert len(names_in(text)) == 4
    assert names_in("nothing here").tolist() == []
    assert (
        runs_of(names_in(text), 1).tolist() == runs_of(names_in("the Ardvik, Brekke, 1,400, and Nordlys"), 1).tolist()
    )


@pytest.mark.parametrize(
    ("word", "other"), [("closing", "closed"), ("vik’s", "vik"), ("1,400.", "1,400"), ("votes", "vote")]
)
def test_endings_do_not_tell_words_apart(word: str, other: str) -> None:
    assert stem(word) == stem(other)


def families(*texts: str) -> list[set[str]]:
    reports = [
        Report(capture=str(n), path=str(n), text=text, sha256=sha256_hex(text.encode()), producer="test@1")
        for n, text in enumerate(texts)
    ]
    found: dict[str, set[str]] = {r.id: {r.path} for r in reports}
    for judged in Reprints().run(reports):
        if isinstance(judged, Judgement):
            together = found[judged.left] | found[judged.right]
            for report in reports:
                if report.path in together:
                    found[report.id] = together
    return [set(f) for f in {frozenset(f) for f in found.values()}]


def test_a_cut_of_a_text_is_of_one_family_with_a_rewriting_of_it() -> None:
    longer = REWRITTEN + " That was all that could be learnt in the town before the office closed on that day."
    cut = SOURCE.split("\n\n", maxsplit=1)[0] + "\n\n" + SOURCE.split("\n\n")[1]
    framed = "Few in the town will have slept well, and those who did had not heard the news.\n\n" + SOURCE
    assert families(longer, SOURCE, cut) == [{"0", "1", "2"}]
    assert families(longer, framed, SOURCE, cut, SOURCE) == [{"0", "1", "2", "3", "4"}]
    assert len(families(longer, SOURCE, cut, ANOTHER)) == 2


def test_a_brief_in_two_long_reports_makes_no_family_of_them() -> None:
    brief = SOURCE.split("\n\n", maxsplit=1)[0]
    first = brief + "\n\n" + ANOTHER
    second = brief + "\n\n" + FORM.format("5.3", 42, "north-east", "Pasto Grande in Peru", "Tuesday at 03:17", 112) * 2
    assert {frozenset(f) for f in families(first, second, brief)} in (
        {frozenset({"0", "2"}), frozenset({"1"})},
        {frozenset({"1", "2"}), frozenset({"0"})},
    )
