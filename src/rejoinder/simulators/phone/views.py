"""A person's apps and threads as they see them."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from rejoinder.simulators.provider import Abilities
from rejoinder.simulators.records import Account, Person, Said, Thread
from rejoinder.simulators.stage import Stage

#: How much of a thread a phone shows.
SHOWN = 120


class Talk(msgspec.Struct, frozen=True):
    """One thread, as its person sees it."""

    account: str
    provider: str
    name: str
    address: str
    said: tuple[Said, ...]
    unread: int = 0
    started: bool = False
    blocked: bool = False
    stopped: bool = False
    typing: bool = False
    heard_at: datetime | None = None
    version: int = 0


class App(msgspec.Struct, frozen=True):
    """One app on the phone, with what can be done in it."""

    provider: str
    can: Abilities
    talks: tuple[Talk, ...]
    own_address: str = ""


class Held(msgspec.Struct, frozen=True):
    """A whole phone."""

    id: str
    name: str
    locale: str
    city: str
    now: datetime
    apps: tuple[App, ...]


class Holder(msgspec.Struct, frozen=True):
    """Somebody whose phone one can take."""

    id: str
    name: str
    locale: str
    city: str
    unread: int


def holders(stage: Stage) -> list[Holder]:
    """List the people; those who only came as an address are strangers and stay out."""
    return [
        Holder(one.id, one.name, one.locale, one.city, sum(talk.unread for talk in _talks(stage, one)))
        for one in stage.people.values()
        if one.city or len(one.addresses) > 1
    ]


def held(stage: Stage, person: Person) -> Held:
    """Show a person's phone."""
    talks = list(_talks(stage, person))
    apps = tuple(
        App(name, there.abilities, found, person.addresses[name])
        for name, there in stage.providers.items()
        if (found := tuple(one for one in talks if one.provider == name))
    )
    return Held(person.id, person.name, person.locale, person.city, stage.clock(), apps)


def talk(stage: Stage, account: Account, thread: Thread) -> Talk:
    """Show one thread."""
    return Talk(
        account.key,
        account.provider,
        account.name,
        account.address,
        tuple(msgspec.structs.replace(one, raw={}) for one in thread.said[-SHOWN:]),
        thread.unread,
        thread.started,
        thread.blocked,
        thread.opted_out,
        thread.typing_until is not None and thread.typing_until > stage.clock(),
        thread.heard_at,
        thread.version,
    )


def _talks(stage: Stage, person: Person) -> Iterator[Talk]:
    for account in stage.accounts.values():
        address = person.addresses.get(account.provider)
        if address is not None and account.provider in stage.providers:
            yield talk(stage, account, stage.thread(account, address))
