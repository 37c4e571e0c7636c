"""On which pages and devices a campaign is shown."""

import pytest

from rejoinder.domain.campaign.pages import is_on, placed
from rejoinder.domain.campaign.when import PagePattern, Places

BEANS = "https://Shop.example/coffee/beans?size=1#top"


@pytest.mark.parametrize(
    ("how", "value", "url", "on"),
    [
        ("contains", "coffee", BEANS, True),
        ("contains", "size", BEANS, False),
        ("contains", "?size", BEANS, True),
        ("contains", "top", BEANS, False),
        ("contains", "/coffee", BEANS, True),
        ("is", "/coffee/beans", BEANS, True),
        ("is", "/Coffee/Beans/", BEANS, True),
        ("is", "/coffee/beans?size=1", BEANS, True),
        ("is", "/coffee/beans?size=2", BEANS, False),
        ("is", "shop.example/coffee/beans", BEANS, True),
        ("is", "https://shop.example/coffee/beans", BEANS, True),
        ("is", "http://shop.example/coffee/beans", BEANS, False),
        ("is", "/", "https://shop.example", True),
        ("is", "/#top", "https://shop.example/", True),
        ("starts_with", "/coffee", BEANS, True),
        ("starts_with", "/beans", BEANS, False),
        ("matches", "/coffee/*", BEANS, True),
        ("matches", "/*/beans", BEANS, True),
        ("matches", "/coffee", BEANS, False),
        ("matches", "*shop.example/*", BEANS, True),
        ("matches", "/coffee.beans", BEANS, False),
        ("is", "/coffee", "", False),
        ("is", "/coffee", "http://[", False),
    ],
)
def test_a_page_is_told_by_its_url(how: str, value: str, url: str, on: bool) -> None:
    assert is_on(PagePattern(how, value), url) is on


def test_it_is_shown_on_any_of_its_pages_and_none_of_the_others() -> None:
    coffee, beans = PagePattern("starts_with", "/coffee"), PagePattern("is", "/coffee/beans")
    assert placed(Places(), BEANS, None)
    assert placed(Places(pages=(beans, coffee)), BEANS, None)
    assert not placed(Places(pages=(coffee,), not_pages=(beans,)), BEANS, None)
    assert not placed(Places(pages=(coffee,)), "https://shop.example/tea", None)


@pytest.mark.parametrize(
    ("devices", "device", "shown"),
    [
        ("any", "phone", True),
        ("phone", "phone", True),
        ("phone", "desktop", False),
        ("phone", None, False),
        ("desktop", "phone", False),
        ("desktop", "tablet", True),
        ("desktop", None, True),
    ],
)
def test_it_is_shown_on_its_devices(devices: str, device: str | None, shown: bool) -> None:
    assert placed(Places(devices=devices), BEANS, device) is shown
