"""Reports in the manner of the British press, in single quotation marks, read by the whole annotator."""

from __future__ import annotations

import pytest

from secondsource import config, registry
from secondsource.model import Attribution, AttributionKind, Claim, Record, Report, sha256_hex

COURT = (
    "The former finance director of a bus company was jailed for three years on Friday. 'It was a lie from the "
    "beginning,' Judge Helen Stroud told Leicester Crown Court. 'You didn't spare the drivers' pension fund, and you "
    "weren't sorry.' Outside the court her son, Mark Aldous, said: 'We'll appeal. She's been made a scapegoat for the "
    "directors' mistakes.'"
)
FLOOD = (
    "‘I couldn’t believe it when the bridge went,’ said Gwen Parry, who has run the post office since the ’80s. ‘I saw "
    "the lorry go in.\n\n‘Then there was silence. I won’t forget it.’\n\nThe council said the villagers’ hall would "
    "stay open ‘as long as people need it’."
)


def read(text: str) -> tuple[str, list[Attribution], list[Claim]]:
    settings = config.load()
    report = Report(
        capture="cap", path="x.txt", text=text, language="en", sha256=sha256_hex(text.encode()), producer="test@1"
    )
    records: list[Record] = [report]
    for kind, name in (("annotator", settings.annotator), ("claims", registry.names("claims")[0])):
        records += registry.find(kind, name)().run(records)
    attributions = [r for r in records if isinstance(r, Attribution)]
    return report.text, attributions, [r for r in records if isinstance(r, Claim)]


@pytest.mark.parametrize("curly", [False, True])
def test_a_court_report(curly: bool) -> None:
    text, found, claims = read(_curled(COURT) if curly else COURT)
    said = {a.source.text: a for a in found if a.source is not None}
    judge = next(a for name, a in said.items() if "Stroud" in name)
    son = next(a for name, a in said.items() if "Aldous" in name)
    assert judge.kind is AttributionKind.DIRECT
    assert son.kind is AttributionKind.DIRECT
    assert len(judge.content) == 2
    assert judge.content[1].text.endswith(("sorry.'", "sorry.’"))
    assert son.content[-1].end == len(text)
    speaker = {c.text: c.attribution for c in claims}
    assert any("pension fund" in t and judge.id in chain for t, chain in speaker.items())


def test_a_speaker_goes_on_in_the_next_paragraph() -> None:
    _, found, claims = read(FLOOD)
    (gwen,) = [a for a in found if a.source is not None and "Parry" in a.source.text]
    assert gwen.kind is AttributionKind.DIRECT
    (silence,) = [c for c in claims if "silence" in c.text]
    assert silence.attribution == (gwen.id,)
    council = next(a for a in found if a.source is not None and "council" in a.source.text)
    assert council.kind is AttributionKind.MIXED


def _curled(text: str) -> str:
    """With the signs of print: an apostrophe has the form of the closing mark."""
    out = ""
    for k, sign in enumerate(text):
        opens = sign == "'" and (k == 0 or text[k - 1] == " ")
        out += ("‘" if opens else "’") if sign == "'" else sign
    return out
