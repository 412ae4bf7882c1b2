"""Which reports tell the same event."""

from __future__ import annotations

from secondsource.stories.cluster import TfidfStories

__all__ = ["TfidfStories"]
