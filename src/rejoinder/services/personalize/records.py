"""Whom something is said to, and what it says to them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from msgspec import Struct

from rejoinder.domain.campaign.content import Content


class Person(Struct, frozen=True, kw_only=True):
    """Somebody to say it to, in which language, and why: `event` are the properties of what they did.

    The channel tells which location's details are theirs, and the identity whose link to leave it is.
    """

    contact_id: UUID
    locale: str | None = None
    zone: str | None = None
    event: Mapping[str, Any] | None = None
    channel_id: UUID | None = None
    identity_id: UUID | None = None


class Gap(Struct, frozen=True):
    """A value that is not there: which variable, and where it would have been said."""

    variable: str
    where: str


class Filled(Struct, frozen=True):
    """What is said to one person; with anything missing, it must not be said."""

    content: Content
    locale: str | None = None
    missing: tuple[Gap, ...] = ()
