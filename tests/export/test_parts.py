"""The table of formats, the gates' figures, text made safe, places in reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.errors import ConfigError, UnknownNameError
from secondsource.export import FORMATS, html, writer
from secondsource.export.figures import PATH, gates
from secondsource.export.index import index
from secondsource.export.safe import printable, verbatim, web_address
from tests.export.sample import example


def test_every_format_has_a_writer() -> None:
    for name in FORMATS:
        assert writer(name)(example())


def test_unknown_format_lists_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match="csv, html, json, md"):
        writer("docx")


def test_gates_are_read_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "figures.json"
    path.write_text(
        json.dumps(
            {"gates": [{"gate": "seeds", "what": "claims found", "data": "2 reports", "figures": {"claims": 0.7}}]}
        )
    )
    (gate,) = gates(path)
    assert gate.figures == (("claims", 0.7),)
    monkeypatch.setattr("secondsource.export.html.gates", lambda: gates(path))
    page = html.render(example())
    assert "claims found" in page
    assert "Not measured" not in page


def test_absent_figures_are_told_as_not_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert gates(tmp_path / "none.json") == ()
    monkeypatch.setattr("secondsource.export.html.gates", tuple)
    assert "Not measured" in html.render(example())


def test_shipped_figures_can_be_read() -> None:
    assert bool(gates()) is PATH.exists()


@pytest.mark.parametrize("content", ["[]", "{}", '{"gates": [{"gate": "x"}]}', "not json", '{"gates": 3}'])
def test_wrong_figures_are_a_clear_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "figures.json"
    path.write_text(content)
    with pytest.raises(ConfigError, match=r"figures\.json"):
        gates(path)


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_printable_text_keeps_its_length_and_can_be_written(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    shown.encode("utf8")
    assert "<" not in verbatim(text).replace("<bdi", "").replace("</bdi", "")


def test_only_web_addresses_become_links() -> None:
    assert web_address("https://example.org/a") == "https://example.org/a"
    for bad in (
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//x",
        "http://[",
        "JaVaScRiPt:1",
        "",
        None,
    ):
        assert web_address(bad) is None


def test_place_is_the_paragraph_that_holds_the_words() -> None:
    looked = index(example())
    report = looked.dossier.reports[1]
    start = report.text.index("Tae, who served")
    place = looked.place(report.id, (start, start + 3))
    low, high = looked.paragraphs[report.id][int(place.href.removeprefix("#r2p"))]
    assert low <= start < high
    assert place.at == f"r2:{start}-{start + 3}"


def test_places_that_overlap_are_one() -> None:
    looked = index(example())
    report = looked.dossier.reports[1]
    assert looked.place(report.id, (40, 50), (20, 30), (25, 35), (50, 55)).at == "r2:20-35,40-55"
