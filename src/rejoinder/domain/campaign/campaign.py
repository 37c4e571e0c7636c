"""A campaign as it is kept: what its author wrote, where it is in its life, and how it goes."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.policy.words import Purpose


class Progress(msgspec.Struct, frozen=True):
    """How many people the present run has come to, of how many; None where nobody has counted."""

    proposed: int
    of: int | None = None


class Figures(msgspec.Struct, frozen=True):
    """How many people each of these is true of; `people` are those whom the campaign came to."""

    sent: int = 0
    seen: int = 0
    clicked: int = 0
    goal: int = 0
    people: int = 0


class Campaign(msgspec.Struct, frozen=True, kw_only=True):
    """A campaign with all that its author decided; `run` counts how often it went, `next_at` when it goes next."""

    id: UUID
    version: int
    state: State
    definition: Definition
    run: int = 0
    next_at: datetime | None = None
    started_at: datetime | None = None
    paused_at: datetime | None = None
    paused_why: str | None = None
    ended_at: datetime | None = None
    archived_at: datetime | None = None
    by_name: str
    created_at: datetime
    updated_at: datetime
    progress: Progress | None = None


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """A campaign, as lists show it."""

    id: UUID
    version: int
    state: State
    name: str
    kind: Kind
    purpose: Purpose
    mode: Mode
    run: int = 0
    next_at: datetime | None = None
    started_at: datetime | None = None
    paused_at: datetime | None = None
    paused_why: str | None = None
    ended_at: datetime | None = None
    archived_at: datetime | None = None
    by_name: str
    created_at: datetime
    updated_at: datetime
    progress: Progress | None = None
    figures: Figures = Figures()


_SHARED = [name for name in Summary.__struct_fields__ if name in Campaign.__struct_fields__]


def summary(one: Campaign, figures: Figures) -> Summary:
    """Sum a campaign up."""
    said = one.definition
    shared = {name: getattr(one, name) for name in _SHARED}
    return Summary(name=said.name, kind=said.kind, purpose=said.purpose, mode=said.when.mode, figures=figures, **shared)
