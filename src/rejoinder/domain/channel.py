"""One connected account of a channel type."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.account import Health
from rejoinder.domain.house_rules import HouseRules

Locale = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35, examples=["pt-BR"])]
Color = Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$")]


class Look(msgspec.Struct, frozen=True):
    """How the web messenger looks on the business's page; offsets in CSS pixels."""

    accent: Color = "#0d766e"
    accent_dark: Color | None = None
    logo_file_id: UUID | None = None
    logo_url: str | None = None
    position: Annotated[str, Meta(pattern="^(left|right)$")] = "right"
    offset_x: Annotated[int, Meta(ge=0, le=400)] = 20
    offset_y: Annotated[int, Meta(ge=0, le=400)] = 20
    theme: Annotated[str, Meta(pattern="^(auto|light|dark)$")] = "auto"
    font: Annotated[str, Meta(max_length=200)] = ""


class Welcome(msgspec.Struct, frozen=True):
    """What the messenger's home says, in one language."""

    title: Annotated[str, Meta(max_length=80)] = ""
    text: Annotated[str, Meta(max_length=300)] = ""


Starters = Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=80)], ...], Meta(max_length=5)]


class ChannelSettings(msgspec.Struct, frozen=True):
    """What a business sets on a channel: how a web messenger looks and speaks, or what connects an `account`.

    Words are by locale. An account's secrets are kept apart, sealed.
    """

    look: Look = Look()
    greeting: dict[Locale, Welcome] = {}
    starters: dict[Locale, Starters] = {}
    allowed_origins: Annotated[tuple[Annotated[str, Meta(max_length=300)], ...], Meta(max_length=50)] = ()
    show_faces: bool = True
    #: Only for visitors whom the business vouches for; counts once there is a signing secret.
    signed_in_only: bool = False
    account: dict[str, str] = {}


class Channel(msgspec.Struct, frozen=True):
    """A connected channel; `key` is its public name in the snippet.

    `policy_overrides` are what the channel, `house_rules` what the whole workspace wants stricter than the policy;
    `hook_url` is where an account's provider sends its events, `verify_token` what it is told when it asks.
    """

    id: UUID
    type: str
    name: str
    key: str
    policy_id: str
    created_at: datetime
    settings: ChannelSettings = msgspec.field(default_factory=ChannelSettings)
    policy_overrides: HouseRules = HouseRules()
    house_rules: HouseRules = HouseRules()
    location_id: UUID | None = None
    state: str = "active"
    signed_identity: bool = False
    snippet_seen_at: datetime | None = None
    snippet_seen_url: str | None = None
    address: str | None = None
    hook_url: str | None = None
    verify_token: str | None = None
    health: Health = Health()
    #: What the provider told of its limits, by the names of the form's fields: a count, or `unlimited`.
    limits: dict[str, str] = {}
    rests_until: datetime | None = None
    first_event_at: datetime | None = None
    inspected_at: datetime | None = None
    marketing_paused_at: datetime | None = None
    marketing_paused_why: str | None = None
