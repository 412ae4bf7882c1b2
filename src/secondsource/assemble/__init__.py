"""Store content to dossier: a pure function, so that the same records give the same dossier."""

from __future__ import annotations

from secondsource.assemble.dossier import Selection, assemble, assemble_each, overview
from secondsource.assemble.history import additions, captures_before
from secondsource.assemble.news import News, what_is_new

__all__ = ["News", "Selection", "additions", "assemble", "assemble_each", "captures_before", "overview", "what_is_new"]
