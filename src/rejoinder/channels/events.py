"""What a provider tells us, in one vocabulary: each channel type's `parse` makes these of its own shapes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.channels.failure import Refused
from rejoinder.domain.account import ApprovedTemplate, Health
from rejoinder.domain.content import Block
from rejoinder.domain.policy import ActKind, Frequency, PermitKind, StopHow


class LookUp(msgspec.Struct, frozen=True):
    """Where a provider tells who somebody is, as JSON, and by which names; `headers` are secrets of the account."""

    url: str
    names: Mapping[str, str]
    headers: Mapping[str, str] = {}

    def __repr__(self) -> str:
        return f"LookUp({', '.join(self.names)})"


class Profile(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the provider says of a contact; with `look_up` it tells more of one who is not known yet."""

    name: str | None = None
    username: str | None = None
    locale: str | None = None
    email: str | None = None
    phone: str | None = None
    avatar_url: str | None = None
    look_up: LookUp | None = None
    #: What else the provider calls them, by which it may name them another time.
    also: str | None = None


class Media(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to fetch from the provider before the message is kept, or bytes that came along.

    With `pointer`, `url` answers JSON in which the pointer leads to the real address, appended to `prefix`. `headers`
    are secrets of the account and stay in memory.
    """

    kind: str
    url: str = ""
    headers: Mapping[str, str] = {}
    pointer: tuple[str, ...] = ()
    prefix: str = ""
    name: str = ""
    media_type: str = ""
    content: bytes = b""

    def __repr__(self) -> str:
        return f"Media({self.kind}, {self.name!r})"


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """Through what a contact came: the `ref` of a link, or an ad."""

    ref: str = ""
    source: str = ""
    ad_id: str | None = None


class Spoke(msgspec.Struct, frozen=True, kw_only=True):
    """A contact said something, or tapped something that says it."""

    id: str
    address: str
    at: datetime
    blocks: tuple[Block | Media, ...]
    act: ActKind = ActKind.MESSAGE
    profile: Profile = Profile()
    payload: str | None = None
    reply_to: str | None = None
    entry: Entry | None = None
    subject: str | None = None
    #: What the message answers, newest last: email's References.
    references: tuple[str, ...] = ()
    #: A machine wrote it: out-of-office notes open no window and get no automatic answer.
    automatic: bool = False
    #: Only people answer it: another tool has the conversation, or it was said in public.
    by_hand: bool = False


class Acted(msgspec.Struct, frozen=True, kw_only=True):
    """A contact did something that says nothing but may open a window: came through a link, reacted, commented."""

    id: str
    address: str
    at: datetime
    kind: ActKind
    profile: Profile = Profile()
    entry: Entry | None = None
    note: str = ""
    about: str | None = None


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a message of ours: `sent`, `delivered`, `seen` or `failed`.

    It names our message by the provider's id, or with `up_to` all that were sent to `address` before.
    """

    state: str
    at: datetime
    provider_id: str | None = None
    address: str | None = None
    up_to: datetime | None = None
    failure: Refused | None = None
    #: Our own name of the delivery, where the provider gives it back.
    delivery: UUID | None = None
    #: What else the provider calls whom it went to.
    also: str | None = None


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """A contact left: from all, from promotion, or from one topic (`topic:<key>`)."""

    address: str
    at: datetime
    how: StopHow
    scope: str = "all"


class CameBack(msgspec.Struct, frozen=True, kw_only=True):
    """A contact who had left this way wants to hear again."""

    address: str
    at: datetime
    scope: str = "all"
    hows: tuple[StopHow, ...] = ()


class Granted(msgspec.Struct, frozen=True, kw_only=True):
    """A contact gave a right to send at the provider: a token, a subscription, a consent; `key` names it there.

    `token` is what a send that rests on it has to name, where that is not the key itself.
    """

    id: str
    address: str
    at: datetime
    kind: PermitKind
    key: str
    uses: int | None = None
    expires_at: datetime | None = None
    frequency: Frequency | None = None
    title: str = ""
    payload: str = ""
    token: str = ""
    profile: Profile = Profile()


class Typing(msgspec.Struct, frozen=True, kw_only=True):
    """A contact is writing."""

    address: str
    at: datetime


class Edited(msgspec.Struct, frozen=True, kw_only=True):
    """A contact changed a message, or took it back when there are no blocks."""

    id: str
    address: str
    at: datetime
    blocks: tuple[Block | Media, ...] = ()


class Echoed(msgspec.Struct, frozen=True, kw_only=True):
    """The business said something with another tool; a message of our own comes back like this as well."""

    id: str
    address: str
    at: datetime
    blocks: tuple[Block | Media, ...]
    tool: str = ""


class Noted(msgspec.Struct, frozen=True, kw_only=True):
    """Something worth remembering of a contact that no rule looks at: another tool took the conversation over."""

    address: str
    at: datetime
    kind: str
    properties: Mapping[str, str] = {}


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A contact is known by another address from now on."""

    address: str
    to: str
    at: datetime


class Paired(msgspec.Struct, frozen=True, kw_only=True):
    """The provider calls one person by an address and, another time, by a name of its own."""

    address: str
    also: str
    at: datetime


class ForAnother(msgspec.Struct, frozen=True, kw_only=True):
    """It is for another account of the same app, which sends all that it hears to one address; `body` is its own."""

    type: str
    setting: str
    value: str
    body: bytes


class AccountChanged(msgspec.Struct, frozen=True, kw_only=True):
    """The provider judged the account or a template anew, or told its limits, as `Inspected` has them."""

    at: datetime
    health: Health | None = None
    limits: Mapping[str, str] = {}
    template: ApprovedTemplate | None = None


class Odd(msgspec.Struct, frozen=True, kw_only=True):
    """Something that we do not know or could not read; kept for a teammate to see, never in its neighbours' way."""

    kind: str
    why: str
    raw: Any = None


Event = (
    Spoke
    | Acted
    | Receipt
    | Left
    | CameBack
    | Granted
    | Typing
    | Edited
    | Echoed
    | Noted
    | Moved
    | Paired
    | ForAnother
    | AccountChanged
    | Odd
)
