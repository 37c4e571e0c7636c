"""For whom a body is read: the connected page or account, and when it came."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from rejoinder.channels.contract import Account
from rejoinder.channels.meta.messaging.shapes import Item, Party
from rejoinder.channels.meta.wire import moment

#: The setting of a channel that names its account at Meta.
SETTINGS = {"messenger": "page_id", "instagram": "account_id"}
#: What is known of a visitor of a plugin before they write.
USER_REF = "user_ref:"
#: What a message of ours carries, so that its echo is recognized.
OURS = "rejoinder:"


class Page(msgspec.Struct, frozen=True):
    """One connected account while a body for it is read; `elsewhere` when another app has the thread.

    `people` is where Meta tells who somebody is, asked with `headers`.
    """

    type: str
    id: str
    at: datetime
    people: str = ""
    headers: Mapping[str, str] = {}
    elsewhere: bool = False

    def when(self, item: Item) -> datetime:
        """Tell when an event happened."""
        return moment(item.timestamp, self.at)

    def setting_of(self, type_: str) -> str:
        """Name the setting by which an account of a type is found."""
        return SETTINGS[type_]


def page_of(account: Account, at: datetime, people: str, headers: Mapping[str, str]) -> Page:
    """Give the page of an account."""
    return Page(
        type=account.type,
        id=str(account.settings.get(SETTINGS[account.type], "")),
        at=at,
        people=people,
        headers=headers,
    )


def who(party: Party | None, ref: str | None = None) -> str:
    """Give the address of somebody; raises ValueError where there is none."""
    if party is not None and party.id:
        return str(party.id)
    named = ref or (party.user_ref if party is not None else "")
    if not named:
        raise ValueError("It names nobody.")
    return USER_REF + named
