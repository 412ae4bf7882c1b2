"""Words that tell a time where a noun would stand: ``Apple today announced``, ``his daughter Saturday``."""

from __future__ import annotations

from secondsource.text.wordset import word_set

TIME_WORDS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight night morning
    afternoon evening week month year january february march april june july august september october november
    december
    """
)
