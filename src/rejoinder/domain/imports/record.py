"""An import as teammates see it: how far it is, what came of it, and what was wrong with rows."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import msgspec

from rejoinder.domain.imports.mapping import Kind, Mapping


class State(StrEnum):
    """Where an import stands."""

    READING = "reading"
    DRAFT = "draft"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"


#: An import in one of these has done something that can be taken back.
CAN_BE_UNDONE = frozenset({State.DONE, State.CANCELLED, State.FAILED})


class FileFound(msgspec.Struct, frozen=True):
    """What was found in a file: how it is written, its columns and its first rows."""

    encoding: str
    separator: str
    size: int
    columns: list[str]
    sample: list[list[str]]


class Undone(msgspec.Struct, frozen=True):
    """What became of taking an import back.

    `kept` says why contacts whom the import made are still there, and of how many; `values_kept` counts values that
    somebody else has changed since, `events_gone` events that had been removed before.
    """

    total: int = 0
    done: int = 0
    events: int = 0
    events_gone: int = 0
    removed: int = 0
    restored: int = 0
    values_kept: int = 0
    kept: dict[str, int] = {}
    examples: list[UUID] = []


class DataImport(msgspec.Struct, frozen=True):
    """An import of contacts or events: its file, what its columns mean, and its figures.

    `read` rows of `rows` have been read; `made` and `changed` count contacts, `events` what they did, `again` events
    that had come before, `bad` rows that were left out.
    """

    id: UUID
    kind: Kind
    state: State
    name: str
    rows: int
    read: int
    made: int
    changed: int
    events: int
    again: int
    bad: int
    by_name: str
    created_at: datetime
    file: FileFound | None = None
    mapping: Mapping | None = None
    undone: Undone | None = None
    error: str | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    undone_at: datetime | None = None
    undo_until: datetime | None = None


class LeftOut(msgspec.Struct, frozen=True):
    """A row that was left out: where it is in the file, what it holds, what is wrong, and what to do about it."""

    row: int
    cells: list[str]
    column: str
    why: str
    remedy: str
