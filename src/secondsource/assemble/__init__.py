"""Store content to dossier: a pure function, so that the same records give the same dossier."""

from __future__ import annotations

from secondsource.assemble.dossier import Selection, assemble

__all__ = ["Selection", "assemble"]
