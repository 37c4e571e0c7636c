"""Kind of device, browser and system are read from what a browser calls itself."""

import pytest

from rejoinder.services.collect.agent import device_of

_SAFARI = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0"


@pytest.mark.parametrize(
    ("agent", "told"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36", ("desktop", "Chrome", "Windows")),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", ("desktop", "Edge", "Windows")),
        (f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) {_SAFARI} Safari/605", ("desktop", "Safari", "macOS")),
        (
            f"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) {_SAFARI} Mobile/15E Safari/604",
            ("phone", "Safari", "iOS"),
        ),
        ("Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/130.0 Mobile Safari/537", ("phone", "Chrome", "Android")),
        ("Mozilla/5.0 (Linux; Android 14; Tab) Chrome/130.0 Safari/537", ("tablet", "Chrome", "Android")),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", ("desktop", "Firefox", "Linux")),
    ],
)
def test_a_browser_says_what_it_is(agent: str, told: tuple[str, ...]) -> None:
    found = device_of(agent)
    assert (found["device"], found["browser"], found["os"]) == told


def test_a_program_is_no_device() -> None:
    assert device_of("analytics-python/2.3") == {}
    assert device_of("Mozilla/5.0 (Whatever)") == {"device": "desktop"}
