"""Where claims answer the same question, agree or differ, whose word each is, and who is not whom."""

from __future__ import annotations

from secondsource.compare.referents import Referents
from secondsource.compare.step import Compare

__all__ = ["Compare", "Referents"]
