"""What is new: findings, numbers, origins, and what a corrected version no longer says."""

from __future__ import annotations

from secondsource.assemble import News, what_is_new
from secondsource.assemble.dossier import build
from secondsource.compare.corpus import Corpus
from secondsource.model import Dossier, Question, Record, Report, Status
from tests.compare.made import Made


def of(made: Made, only: set[str] | None = None) -> Dossier:
    """The dossier of some of the reports, by their ids."""
    made.one_story()
    kept: list[Record] = [
        r for r in made.records
        if only is None or (r.id in only if isinstance(r, Report) else getattr(r, "report", None) in {*only, None})
    ]  # fmt: skip
    return build(Corpus.of(kept))


def tells(made: Made, line: str, outlet: str, day: str, *, number: str = "", voice: str = "", path: str = "") -> Report:
    report = made.report(line, outlet=outlet, day=day, path=path)
    said = []
    content = line.rstrip(".").partition(f", {voice} said")[0] if voice else line.rstrip(".")
    if voice:
        mention = made.name(report, voice, "ORG", thing=voice)
        said = [made.said(report, voice, "said", content, mention=mention)]
    made.claim(report, content, "died", "die", *said, count=(number, float(number), "people") if number else None)
    return report


def joined(made: Made) -> None:
    ids = sorted(r.id for r in made.records if r.prefix == "clm")
    for claim in ids[1:]:
        made.same(Question.CLAIM, claim, ids[0])


def news(made: Made, *before: Report) -> News:
    return what_is_new(of(made, {r.id for r in before}), of(made))


def test_nothing_is_new_in_the_same_dossier() -> None:
    made = Made()
    a = tells(made, "9 people died at Orm.", "Gazette", "2024-05-01", number="9")
    assert news(made, a).nothing


def test_a_new_finding_and_a_new_report() -> None:
    made = Made()
    a = tells(made, "9 people died at Orm.", "Gazette", "2024-05-01", number="9")
    b = tells(made, "A horse died at Tarsa.", "Herald", "2024-05-02")
    found = news(made, a)
    assert found.reports == (b.id,)
    assert len(found.findings) == 1
    assert found.numbers == found.origins == found.withdrawn == ()


def test_a_number_that_moves_and_an_origin_that_joins() -> None:
    made = Made()
    a = tells(made, "9 people died at Orm, Orm Council said.", "Gazette", "2024-05-01", number="9", voice="Orm Council")
    tells(made, "11 people died at Orm, Ilse Brandt said.", "Herald", "2024-05-02", number="11", voice="Ilse Brandt")
    joined(made)
    found = news(made, a)
    (number,) = found.numbers
    assert (number.before, number.after) == (("9",), ("11",))
    (origin,) = found.origins
    assert [o.name for o in origin.origins] == ["Ilse Brandt"]
    assert (origin.before, origin.after) == (Status.ONE_ORIGIN, Status.CORROBORATED)
    assert found.findings == ()


def test_the_same_number_again_is_no_change() -> None:
    made = Made()
    a = tells(made, "9 people died at Orm.", "Gazette", "2024-05-01", number="9")
    tells(made, "9 people died near Orm.", "Herald", "2024-05-02", number="9")
    joined(made)
    assert news(made, a).numbers == ()


def test_what_a_corrected_version_drops_is_withdrawn() -> None:
    made = Made()
    a = tells(made, "9 people died at Orm on the night ferry.", "Gazette", "2024-05-01", path="ferry.txt")
    tells(made, "A child died at Orm.", "Gazette", "2024-05-02", path="ferry.txt")
    (gone,) = news(made, a).withdrawn
    assert gone.text == "9 people died at Orm on the night ferry"
    assert gone.earlier == a.id


def test_what_is_worded_anew_is_not_withdrawn_and_another_number_is() -> None:
    for line, dropped in (
        ("On the night ferry 9 people died, at Orm.", 0),
        ("On the night ferry 8 people died, at Orm.", 1),
    ):
        made = Made()
        a = tells(made, "9 people died at Orm on the night ferry.", "Gazette", "2024-05-01", path="ferry.txt")
        tells(made, line, "Gazette", "2024-05-02", path="ferry.txt")
        assert len(news(made, a).withdrawn) == dropped


def test_another_report_withdraws_nothing() -> None:
    made = Made()
    a = tells(made, "9 people died at Orm on the night ferry.", "Gazette", "2024-05-01", path="ferry.txt")
    tells(made, "A child died at Orm.", "Gazette", "2024-05-02", path="other.txt")
    assert news(made, a).withdrawn == ()
