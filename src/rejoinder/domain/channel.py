"""One connected account of a channel type."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

Color = Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$")]


class Look(msgspec.Struct, frozen=True):
    """How the web messenger looks on the business's page; offsets in CSS pixels."""

    accent: Color = "#0d766e"
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


class ChannelSettings(msgspec.Struct, frozen=True):
    """What a business sets on a web messenger; words are by locale."""

    look: Look = Look()
    greeting: dict[str, Welcome] = {}
    starters: dict[str, Annotated[tuple[Annotated[str, Meta(max_length=80)], ...], Meta(max_length=5)]] = {}
    allowed_origins: tuple[str, ...] = ()
    show_faces: bool = True


class Channel(msgspec.Struct, frozen=True):
    """A connected channel; `key` is its public name in the snippet."""

    id: UUID
    type: str
    name: str
    key: str
    policy_id: str
    created_at: datetime
    settings: ChannelSettings = msgspec.field(default_factory=ChannelSettings)
    policy_overrides: dict[str, Any] = {}
    location_id: UUID | None = None
    state: str = "active"
    signed_identity: bool = False
    snippet_seen_at: datetime | None = None
    snippet_seen_url: str | None = None
