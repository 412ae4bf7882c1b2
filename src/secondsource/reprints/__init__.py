"""Which reports are one text: copies, cuts, agency reprints, and who copied whom."""

from __future__ import annotations

from secondsource.reprints.minhash import Reprints

__all__ = ["Reprints"]
