from datetime import timedelta

import pytest

from rejoinder.channels.contract import Failure
from rejoinder.domain.retry import LONGEST_WAIT, MOST_ATTEMPTS, fate


@pytest.mark.parametrize(
    ("failure", "attempt", "state"),
    [
        ("retry_later", 1, "queued"),
        ("retry_later", MOST_ATTEMPTS, "failed"),
        ("channel_broken", 1, "queued"),
        ("give_up", 1, "failed"),
        ("unreachable", 1, "failed"),
        ("opted_out", 1, "failed"),
        ("window_closed", 1, "failed"),
        ("outcome_unknown", 1, "unknown"),
    ],
)
def test_each_failure_has_one_fate(failure: str, attempt: int, state: str) -> None:
    assert fate(failure, attempt, 0.5).state == state


def test_every_failure_that_a_channel_may_tell_has_a_fate() -> None:
    assert all(fate(failure.value, 1, 0.5).state for failure in Failure)


def test_waits_double_and_end_at_half_an_hour_spread_over_half_of_themselves() -> None:
    assert fate("retry_later", 1, 0.5).wait == timedelta(seconds=5)
    assert fate("retry_later", 3, 0.5).wait == timedelta(seconds=20)
    assert fate("retry_later", 7, 1.0).wait == timedelta(seconds=400)
    longest = max(fate("retry_later", attempt, 1.0).wait or timedelta() for attempt in range(1, MOST_ATTEMPTS))
    assert longest <= LONGEST_WAIT * 1.25
    assert fate("retry_later", 1, 0.0).wait == timedelta(seconds=3.75)


def test_a_providers_own_wait_is_never_undercut() -> None:
    assert fate("retry_later", 1, 0.0, retry_after_s=90).wait == timedelta(seconds=90)
    assert fate("retry_later", 5, 1.0, retry_after_s=1).wait == timedelta(seconds=100)
