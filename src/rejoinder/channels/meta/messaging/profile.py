"""Where Meta tells who somebody is: their events carry an id alone."""

from rejoinder.channels.events import LookUp, Profile
from rejoinder.channels.meta.messaging.page import USER_REF, Page

_FIELDS = {
    "messenger": {"name": "name", "locale": "locale"},
    "instagram": {"name": "name", "username": "username"},
}


def profile_of(page: Page, address: str) -> Profile:
    """Say where to ask who has an address; a visitor of a plugin is nobody yet."""
    if address.startswith(USER_REF) or not page.people:
        return Profile()
    names = _FIELDS[page.type]
    url = f"{page.people}/{address}?fields={','.join(names.values())}"
    return Profile(look_up=LookUp(url, names, page.headers))
