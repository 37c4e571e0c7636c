from hypothesis import given
from hypothesis import strategies as st

from rejoinder.api.limits import Buckets, Rate
from rejoinder.services.accounts.throttle import network

RATE = Rate(per_minute=60, burst=5)


def test_a_burst_is_allowed_and_then_the_rate() -> None:
    buckets = Buckets()
    assert [buckets.wait(("x", "a"), RATE, 0) > 0 for _ in range(6)] == [False] * 5 + [True]
    assert buckets.wait(("x", "a"), RATE, 1) == 0
    assert buckets.wait(("x", "a"), RATE, 1) > 0


@given(st.lists(st.floats(0, 3), max_size=60))
def test_never_more_than_a_burst_and_the_rate_whatever_the_rhythm(pauses: list[float]) -> None:
    buckets, now, allowed = Buckets(), 0.0, 0
    for pause in pauses:
        now += pause
        allowed += buckets.wait(("x", "a"), RATE, now) == 0
    assert allowed <= RATE.burst + now * RATE.per_minute / 60 + 1e-6


@given(st.floats(0, 100), st.integers(1, 20))
def test_after_the_wait_it_is_allowed(now: float, tries: int) -> None:
    buckets = Buckets()
    for _ in range(tries):
        wait = buckets.wait(("x", "a"), RATE, now)
    assert buckets.wait(("x", "a"), RATE, now + wait + 1.001) == 0


def test_one_customer_is_one_network() -> None:
    assert network("203.0.113.9") == "203.0.113.9"
    assert network("::ffff:203.0.113.9") == "203.0.113.9"
    assert network("2001:db8:1:2:3::4") == network("2001:db8:1:2:ffff::1")
    assert network("2001:db8:1:2::1") != network("2001:db8:1:3::1")
