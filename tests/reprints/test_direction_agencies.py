"""Who wrote a text and who only helped, by the tags of the world's news agencies as outlets print them."""

from __future__ import annotations

import pytest

from secondsource.extract.marks import find_marks
from secondsource.model import DateBasis, Judgement, Publication, Report, sha256_hex
from secondsource.reprints import Reprints
from secondsource.reprints.direction import agency_itself, helped_by, wire_of

BODY = (
    "The strait was closed to tankers for six hours after a freighter lost her rudder near the northern light.",
    "Tugs from two ports brought the ship, which carries 21 sailors and 30,000 tonnes of maize, to a roadstead.",
    "The harbour office said that traffic had been resumed at noon and that 44 vessels were waiting their turn.",
    "It was the third such failure since January, and the pilots' guild asked for a second tug at the narrows.",
)
AGENCIES = {
    "AFP": "Agence France-Presse", "dpa": "Deutsche Presse-Agentur", "EFE": "EFE", "ANSA": "ANSA",
    "Kyodo": "Kyodo News", "Xinhua": "Xinhua", "TASS": "TASS", "PTI": "Press Trust of India", "PA": "PA Media",
    "Yonhap": "Yonhap", "Anadolu": "Anadolu Agency", "Interfax": "Interfax", "Bernama": "Bernama",
    "MENA": "MENA", "AP": "Associated Press", "Reuters": "Reuters", "Jiji": "Jiji Press", "ANTARA": "Antara",
    "AAP": "Australian Associated Press", "Lusa": "Lusa", "Belga": "Belga", "Ritzau": "Ritzau", "PAP": "PAP",
    "Tanjug": "Tanjug", "WAM": "WAM", "SPA": "Saudi Press Agency", "IRNA": "IRNA", "NAN": "News Agency of Nigeria",
    "KUNA": "KUNA", "Ukrinform": "Ukrinform", "UNI": "United News of India", "VNA": "Vietnam News Agency",
}  # fmt: skip
WROTE = (
    "PORT SAIDA, July 16 ({}) -- {}\n\nThe rest.",
    "PORT SAIDA ({}) \N{EM DASH} {}\n\nThe rest.",
    "Port Saida, 16 July ({}): {}",
    "By {}\n\n{}",
    "{1} ({0})",
    "{1}\n\n({0})",
    "{1}\n\n\N{COPYRIGHT SIGN} 2024 {0}. All rights reserved.",
    "{1}\n\nCopyright 2024 {0}. All rights reserved.",
    "{1}\n\nSource: {0}",
    "{1}\n\nThis story was first published by {0}.",
    "{1}\n\n{0}",
)
HELPED = (
    "{1}\n\n{0} contributed to this report.",
    "{1}\n\nWith reporting by {0}.",
    "{1}\n\n(With inputs from {0})",
    "{1}\n\nInputs from {0}",
    "{1}\n\nAdditional reporting by {0}.",
    "{1}\n\nWith material from {0}.",
    "{1}\n\nWith {0}",
)


def report(text: str, path: str, outlet: str | None = None, day: str | None = None) -> Report:
    published = Publication()
    if day is not None:
        published = Publication(edtf=day, earliest=day, latest=day, basis=DateBasis.GIVEN)
    return Report(
        capture=path, path=path, text=text, marks=find_marks(text, ""), outlet=outlet, published=published,
        sha256=sha256_hex(text.encode()), producer="test@1",
    )  # fmt: skip


@pytest.mark.parametrize("tag", AGENCIES)
@pytest.mark.parametrize("form", WROTE)
def test_the_agency_that_wrote_a_text_is_read(form: str, tag: str) -> None:
    found = report(form.format(tag, "\n\n".join(BODY)), "a")
    assert (wire_of(found), helped_by(found)) == (AGENCIES[tag], "")


@pytest.mark.parametrize("tag", AGENCIES)
@pytest.mark.parametrize("form", HELPED)
def test_the_agency_that_helped_wrote_nothing(form: str, tag: str) -> None:
    found = report(form.format(tag, "\n\n".join(BODY)), "a")
    assert (wire_of(found), helped_by(found)) == ("", AGENCIES[tag])


@pytest.mark.parametrize("tag", AGENCIES)
def test_the_agencys_own_report_is_the_original_whatever_the_dates(tag: str) -> None:
    own = report("\n\n".join(BODY), "own", tag, "2024-07-17")
    copy = report(f"PORT SAIDA ({tag}) - " + "\n\n".join(BODY), "copy", "Saida Mail", "2024-07-16")
    (found,) = (j for j in Reprints().run([own, copy]) if isinstance(j, Judgement))
    assert found.original == own.id
    assert f"{AGENCIES[tag]} is an agency and 1 of the others credit it" in found.note


def test_a_short_name_that_two_share_is_an_agencys_in_a_dateline_only() -> None:
    tagged = report("Taipei, July 16 (CNA) " + "\n\n".join(BODY), "a")
    assert wire_of(tagged) == "Central News Agency (Taiwan)"
    assert agency_itself(report("\n\n".join(BODY), "b", "CNA")) == ""


def test_one_that_prints_for_readers_too_is_the_original_only_where_it_is_credited() -> None:
    text = "\n\n".join(BODY)
    early, late = report(text, "early", "Saida Mail", "2024-07-16"), report(text, "late", "CNN", "2024-07-17")
    credited = report(f"SAIDA (CNN) - {text}", "credited", "Orm Herald", "2024-07-18")
    (found,) = (j for j in Reprints().run([early, late]) if isinstance(j, Judgement))
    assert found.original == early.id
    assert {j.original for j in Reprints().run([early, late, credited]) if isinstance(j, Judgement)} == {late.id}


def test_all_rights_reserved_of_an_outlet_names_no_agency() -> None:
    found = report("\n\n".join(BODY) + "\n\n\N{COPYRIGHT SIGN} 2024 Saida Mail. All rights reserved.", "a")
    assert wire_of(found) == helped_by(found) == ""


def test_of_two_reports_of_an_agency_the_earlier_is_the_original() -> None:
    text = "\n\n".join(BODY)
    later = report(f"{text}\n\nA tug was ordered from the shipyard in the afternoon.", "later", "Reuters", "2024-07-18")
    first = report(text, "first", "Reuters", "2024-07-17")
    undated = report(f"{text}\n\nNothing else was known in the evening of that day.", "undated", "Reuters")
    judged = [j for j in Reprints().run([later, undated, first]) if isinstance(j, Judgement)]
    assert {j.original for j in judged} == {first.id}
