"""Whether somebody is on a page that a campaign is meant for, by its URL and by their device."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from rejoinder.domain.campaign.when import PagePattern, Places

PHONE = "phone"


def placed(places: Places, url: str, device: str | None) -> bool:
    """Tell whether a campaign is shown on a page and a device; one that is not known is taken for a desktop."""
    if places.devices != "any" and (places.devices == PHONE) is not (device == PHONE):
        return False
    if any(is_on(one, url) for one in places.not_pages):
        return False
    return not places.pages or any(is_on(one, url) for one in places.pages)


def is_on(pattern: PagePattern, url: str) -> bool:
    """Tell whether a page is one of those that a pattern means."""
    value = pattern.value.strip().lower().partition("#")[0]
    page = _compared(value, url, whole=pattern.how == "contains")
    match pattern.how:
        case "contains":
            return value in page
        case "is":
            return page.removesuffix("/") == value.removesuffix("/")
        case "starts_with":
            return page.startswith(value)
        case _:
            return _pattern(value).fullmatch(page) is not None


def _compared(value: str, url: str, *, whole: bool) -> str:
    """Give the part of a URL that a value speaks of: all of it, what comes after the scheme, or the path alone."""
    parts = _parts(url.lower())
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query and "?" in value else "")
    if value.startswith("/") and not whole:
        return path
    host = parts.netloc + path
    return f"{parts.scheme}://{host}" if whole or "://" in value or value.startswith("*") else host


def _parts(url: str) -> SplitResult:
    """Take a URL apart; what is none, as a browser may claim anything, is no page at all."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


@lru_cache(maxsize=10_000)
def _pattern(value: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(piece) for piece in value.split("*")), re.DOTALL)
