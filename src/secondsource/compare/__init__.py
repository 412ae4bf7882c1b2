"""Where claims answer the same question, agree or differ, and whose word each is."""

from __future__ import annotations

from secondsource.compare.step import Compare

__all__ = ["Compare"]
