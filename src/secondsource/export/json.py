"""``dossier.json``: the output contract itself."""

from __future__ import annotations

from secondsource.codec import dossier_json
from secondsource.model import Dossier


def render(dossier: Dossier) -> str:
    """A dossier as JSON, schema ``secondsource.dossier/1``.

    Args:
        dossier: The dossier.

    Returns:
        Indented JSON with a final newline.
    """
    return dossier_json(dossier, indent=2) + "\n"
