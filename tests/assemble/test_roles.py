"""Posts and descriptions: whose they are, where they stand, and when they held."""

from __future__ import annotations

from secondsource import Given, Workspace
from secondsource.model import Entity, EntityType

REPORT = (
    "Harbour chief steps down\n\n"
    "Mara Lind, who had served as the chief engineer of the port, left the company in May.\n\n"
    "Karl Veit, a lawyer from Oslo, described Lind as a “born sailor”.\n\n"
    "Veit served as mayor from 2011 to 2015. He is under pressure.\n"
)


def people() -> dict[str, Entity]:
    with Workspace(annotator="neural") as workspace:
        from pathlib import Path
        from tempfile import TemporaryDirectory

        with TemporaryDirectory() as folder:
            path = Path(folder) / "a.txt"
            path.write_text(REPORT)
            workspace.add([path], given=Given(published="2020-08-01"))
            found = workspace.entities(kind=EntityType.PERSON)
            text = workspace.dossier().reports[0].text
    for entity in found:
        for role in entity.roles:
            assert text[role.start : role.end] == role.text
            if role.time is not None:
                assert text[role.time.start : role.time.end] == role.time.text
    return {e.name: e for e in found}


def test_posts_have_their_holder_and_their_time() -> None:
    found = people()
    lind = {r.text: r.time.edtf if r.time else None for r in found["Mara Lind"].roles}
    veit = {r.text: r.time.edtf if r.time else None for r in found["Karl Veit"].roles}
    assert lind["the chief engineer of the port"] == "/2020-05", "over by the time she left"
    assert any("born sailor" in text for text in lind), "who is described, and not who describes"
    assert any("lawyer" in text for text in veit)
    assert veit["mayor"] == "2011/2015"
    assert not any("pressure" in text for text in veit), "a state is no post"
