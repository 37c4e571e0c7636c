import hypothesis.strategies as st
import pytest
from hypothesis import given

from rejoinder.domain.entry import Device, device_of, ref_in

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148"
PIXEL = "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36"
GALAXY_TAB = "Mozilla/5.0 (Linux; Android 16; SM-X910) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36"
IPAD = "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (IPHONE, Device.PHONE),
        (PIXEL, Device.PHONE),
        (GALAXY_TAB, Device.TABLET),
        (IPAD, Device.TABLET),
        (FIREFOX, Device.DESKTOP),
        ("TelegramBot (like TwitterBot)", Device.ROBOT),
        ("WhatsApp/2.23 Preview", Device.ROBOT),
        ("", Device.ROBOT),
    ],
)
def test_what_opens_a_link_is_told_apart(agent: str, device: Device) -> None:
    assert device_of(agent) is device


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("Hello! #table-4", "table-4"),
        ("#table_4 \n", "table_4"),
        ("Order #17, please", None),
        ("No mark at all", None),
        ("#", None),
        (f"#{'x' * 65}", None),
    ],
)
def test_a_reference_stands_at_the_end_of_what_stood_ready_to_be_sent(said: str, ref: str | None) -> None:
    assert ref_in(said) == ref


@given(greeting=st.text(max_size=60), ref=st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True))
def test_whatever_is_said_before_it_the_reference_is_found_again(greeting: str, ref: str) -> None:
    assert ref_in(f"{greeting} #{ref}".strip()) == ref
