"""Attribution, frame, certainty and time: what each report claims, who says so, how surely, and when."""

from secondsource.claims.step import Claims

__all__ = ["Claims"]
