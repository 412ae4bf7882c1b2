"""Which reports tell the same event."""

from __future__ import annotations

from secondsource.stories.cluster import Stories

__all__ = ["Stories"]
