"""The inbox's list: one composed statement for each combination of view, filters and order."""

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, literal_column, null, or_, select
from sqlalchemy.types import DateTime, Integer, Text, Uuid

from rejoinder.domain.paging import Cursor
from rejoinder.store.compose import Composed, mine
from rejoinder.store.database import Tx
from rejoinder.store.tables import channel, contact, conversation, conversation_tag, message, note

_C = conversation.c
_TIME = DateTime(timezone=True)

#: What each view shows; `mine` needs to know who asks.
_VIEWS: dict[str, tuple[ColumnElement[bool], ...]] = {
    "open": (_C.status == "open",),
    "unanswered": (_C.status == "open", _C.waiting_since.is_not(None)),
    "mine": (_C.status == "open", _C.assignee_id == bindparam("me", type_=Uuid())),
    "unassigned": (_C.status == "open", _C.assignee_id.is_(None)),
    "snoozed": (_C.status == "snoozed",),
    "closed": (_C.status == "closed",),
    "all": (),
}

#: What the list may be narrowed to, besides a tag and words.
_COLUMNS = {
    "location": _C.location_id,
    "channel": _C.channel_id,
    "team": _C.team_id,
    "assignee": _C.assignee_id,
    "contact": _C.contact_id,
}

#: Nobody waits in a closed conversation, though its clock is kept for whoever opens it again.
_DUE = case((_C.status == "closed", null()), else_=_C.answer_by)

#: Views in which somebody may be waiting: elsewhere there are no deadlines to sort by.
_WITH_DEADLINES = frozenset({"open", "unanswered", "mine", "unassigned", "all"})


async def page(
    tx: Tx, *, view: str, by_deadline: bool, narrowed: dict[str, Any], cursor: Cursor | None, limit: int
) -> list[Cursor]:
    """Name the conversations of one page, each by its place in the list.

    `narrowed` may hold `location`, `channel`, `channel_type`, `team`, `assignee`, `contact`, `tag`, `words` (a tsquery)
    and `me`.
    """
    given = {name: value for name, value in narrowed.items() if value is not None}
    timed = by_deadline and view in _WITH_DEADLINES
    names = tuple(sorted(name for name in given if name != "me"))
    after = None if cursor is None else "due" if timed and cursor.due else "plain"
    statement = _statement(view, timed, names, after)
    place = {"at": cursor.at, "id": cursor.id, "due": cursor.due} if cursor else {}
    rows = await statement.rows(tx, {**given, **place, "limit": limit})
    return [Cursor(at=row["last_at"], id=row["id"], due=row["due"] if timed else None) for row in rows]


@cache
def _statement(view: str, timed: bool, names: tuple[str, ...], after: str | None) -> Composed:  # noqa: FBT001 - a cache's key
    due = _DUE if view == "all" else _C.answer_by
    order = (due.asc().nulls_last(),) if timed else ()
    found = (
        select(_C.id, _C.last_at, due.label("due"))
        .where(mine(conversation), *_VIEWS[view], *(_narrow(name) for name in names))
        .order_by(*order, _C.last_at.desc(), _C.id.desc())
        .limit(bindparam("limit", type_=Integer()))
    )
    return Composed(found.where(_beyond(due if timed else None, after)) if after else found)


def _narrow(name: str) -> ColumnElement[bool]:
    if name == "tag":
        tagged = conversation_tag.c
        wanted = tagged.tag_id == bindparam("tag", type_=Uuid())
        return _C.id.in_(select(tagged.conversation_id).where(mine(conversation_tag), wanted))
    if name == "channel_type":
        wanted = channel.c.type == bindparam("channel_type", type_=Text())
        return _C.channel_id.in_(select(channel.c.id).where(mine(channel), wanted))
    if name == "words":
        return or_(
            _C.contact_id.in_(_said(contact, contact.c.id)),
            _C.id.in_(_said(message, message.c.conversation_id)),
            _C.id.in_(_said(note, note.c.conversation_id)),
        )
    return _COLUMNS[name] == bindparam(name, type_=Uuid())


def _said(table: Any, column: ColumnElement[UUID]) -> Select[Any]:
    query = func.to_tsquery(literal_column("'simple'"), bindparam("words", type_=Text()))
    return select(column).where(mine(table), table.c.search.op("@@")(query))


def _beyond(column: ColumnElement[Any] | None, after: str) -> ColumnElement[bool]:
    """Say what comes after a place: deadlines first, nearest first; then the newest."""
    at, id_ = bindparam("at", type_=_TIME), bindparam("id", type_=Uuid())
    older = or_(_C.last_at < at, and_(_C.last_at == at, _C.id < id_))
    if column is None:
        return older
    if after == "plain":
        return and_(column.is_(None), older)
    due = bindparam("due", type_=_TIME)
    return or_(column > due, column.is_(None), and_(column == due, older))
