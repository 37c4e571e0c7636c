"""Whose a call is: a user of the business's, or somebody anonymous, who may turn out to be one."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.time import NewId
from rejoinder.services.collect.reading import Refused
from rejoinder.services.collect.wire import Item
from rejoinder.store import contact_keys
from rejoinder.store.contact_keys import Found
from rejoinder.store.database import Tx

ANONYMOUS, PREVIOUS = "anonymous", "previous"


class Call(msgspec.Struct, gc=False):
    """A call that is to be taken in, with the request that brought it."""

    request: int
    item: Item
    trusted: bool
    key_id: UUID | None
    hash: bytes


class Joining(Exception):  # noqa: N818 - a decision: two contacts have to become one first
    """Two contacts turn out to be one person."""

    def __init__(self, gone: UUID, kept: UUID) -> None:
        super().__init__()
        self.gone = gone
        self.kept = kept


class Person(msgspec.Struct, gc=False):
    """A contact, as far as calls need to know them. `held` is whether somebody can be written to there."""

    id: UUID
    external_id: str | None
    kind: str
    email: str | None = None
    phone: str | None = None
    seen_at: datetime | None = None
    held: bool = False
    new: bool = False
    promoted: bool = False


class People:
    """Who is named in some calls, and what is to be kept of that."""

    def __init__(self, users: dict[str, Person], anonymous: dict[str, Person], new_id: NewId) -> None:
        self._users = users
        self._anonymous = anonymous
        self._new_id = new_id
        self.made: list[Person] = []
        self.promoted: list[Person] = []
        #: By kind and value: keys that are new, or another's from now on.
        self.keys: dict[tuple[str, str], UUID] = {}

    def of(self, call: Call) -> Person:
        """Find or make whose a call is; raises Joining where two have to become one first, or Refused."""
        item = call.item
        if item.kind == "alias":
            return self._alias(call)
        anonymous = self._anonymous.get(item.anonymous_id) if item.anonymous_id else None
        if not item.user_id:
            return anonymous or self._somebody(item)
        user = self._users.get(item.user_id)
        if item.anonymous_id and item.kind == "identify":
            return self._identified(call, user, anonymous)
        user = user or self._user(item.user_id)
        if item.anonymous_id and anonymous is None:
            self._know(ANONYMOUS, item.anonymous_id, user)
        return user

    def _identified(self, call: Call, user: Person | None, anonymous: Person | None) -> Person:
        item = call.item
        user_id, anonymous_id = str(item.user_id), str(item.anonymous_id)
        may = anonymous is not None and anonymous.external_id is None and (call.trusted or not anonymous.held)
        if user is None:
            user = self._promoted(anonymous, user_id) if anonymous and may else self._user(user_id)
        elif anonymous and anonymous is not user and may:
            raise Joining(anonymous.id, user.id)
        if anonymous is not user:
            self._know(ANONYMOUS, anonymous_id, user)
        return user

    def _alias(self, call: Call) -> Person:
        """Let who was known by an id be known by another from now on; only a server renames users of the business's."""
        item = call.item
        user_id, previous_id = str(item.user_id), item.what
        user = self._users.get(user_id)
        before = self._users.get(previous_id) or self._anonymous.get(previous_id)
        if before is None or before is user:
            user = user or self._user(user_id)
            self._know(ANONYMOUS, previous_id, user)
            return user
        if not call.trusted and (before.external_id or before.held):
            raise Refused("not_trusted", "Only a trusted key joins one of your users with another.", item.message_id)
        if user:
            raise Joining(before.id, user.id)
        if before.external_id:
            self._know(PREVIOUS, before.external_id, before)
        return self._promoted(before, user_id)

    def _promoted(self, person: Person, user_id: str) -> Person:
        person.external_id, person.kind, person.promoted = user_id, "user", True
        self._users[user_id] = person
        if not person.new:
            self.promoted.append(person)
        return person

    def _user(self, user_id: str) -> Person:
        person = self._made(user_id, "user")
        self._users[user_id] = person
        return person

    def _somebody(self, item: Item) -> Person:
        person = self._made(None, "visitor")
        self._know(ANONYMOUS, str(item.anonymous_id), person)
        return person

    def _made(self, external_id: str | None, kind: str) -> Person:
        person = Person(self._new_id(), external_id, kind, new=True)
        self.made.append(person)
        return person

    def _know(self, kind: str, value: str, person: Person) -> None:
        self.keys[kind, value] = person.id
        (self._anonymous if kind == ANONYMOUS else self._users)[value] = person


async def meet(tx: Tx, calls: list[Call], new_id: NewId) -> People:
    """Read who is named in calls."""
    items = [call.item for call in calls]
    aliases = {item.what for item in items if item.kind == "alias"}
    said = {item.user_id for item in items if item.user_id} | aliases
    anonymous = {item.anonymous_id for item in items if item.anonymous_id} | aliases
    known: dict[UUID, Person] = {}
    users = {one.value: _person(one, known) for one in await contact_keys.keyed(tx, PREVIOUS, said)}
    users |= {one.value: _person(one, known) for one in await contact_keys.users(tx, said)}
    others = {one.value: _person(one, known) for one in await contact_keys.keyed(tx, ANONYMOUS, anonymous)}
    return People(users, others, new_id)


def _person(found: Found, known: dict[UUID, Person]) -> Person:
    """Make one record a contact, however often they are named."""
    person = known.get(found.id)
    if person is None:
        there = (found.id, found.external_id, found.kind, found.email, found.phone, found.seen_at, found.held)
        person = known[found.id] = Person(*there)
    return person
