"""Times that words give without fixing them."""

from __future__ import annotations

from secondsource.compare.periods import period_in, two_times, year_in


def test_a_period_and_a_year_are_two_times() -> None:
    one, other = "She was praised during her posting in Oslo", "She was praised for a rescue in 2013"
    assert two_times(one, other) == ("during her posting in Oslo", "in 2013")
    assert two_times(other, one) == ("in 2013", "during her posting in Oslo")


def test_a_claim_that_gives_both_is_no_rival() -> None:
    assert two_times("praised during her posting in Oslo in 2013", "praised in 2013") is None


def test_silence_is_no_time() -> None:
    assert period_in("She was praised during the storm") == ""
    assert year_in("She earned 2013 crowns") == ""
    assert two_times("She was praised", "She was praised in 2013") is None
