from __future__ import annotations

import re

from secondsource.text.provinces import is_province, province_pattern


def test_names_and_abbreviations() -> None:
    assert all(map(is_province, ("Ohio", "OHIO", "Fla.", "Fla", "N.C.", "TX", "Nova Scotia", "W.Va.")))
    assert not any(map(is_province, ("New York", "Washington", "Elmwood", "")))


def test_the_pattern_takes_whole_words_and_the_longest() -> None:
    found = re.match(province_pattern(), "West Virginia")
    assert found is not None
    assert found[0] == "West Virginia"
    assert re.match(province_pattern(), "Indians") is None
    assert re.match(province_pattern() + "$", "Ind.") is not None
