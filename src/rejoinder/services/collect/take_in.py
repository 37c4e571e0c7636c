"""Takes in what was kept, in the order in which it came, one process at a time for each workspace."""

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
import structlog

from rejoinder.domain.message import Author
from rejoinder.domain.months import month_of
from rejoinder.services.collect.applying import AgainError, Applying, Unfitting
from rejoinder.services.collect.people import Call, Joining, People, Person, meet
from rejoinder.services.collect.reading import Refused
from rejoinder.services.collect.wire import opened
from rejoinder.services.contacts.join import become_part
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.events.months import OLDEST, make
from rejoinder.services.system import System
from rejoinder.store import arrivals, collected
from rejoinder.store.collected import Collected
from rejoinder.store.database import Tx
from rejoinder.store.errors import Unkeepable

log = structlog.get_logger()

#: For so long a message that comes again is recognized.
MESSAGES_KEPT_FOR = timedelta(days=7)
#: The most requests and bytes that one transaction takes in.
MOST_REQUESTS, MOST_BYTES = 500, 1_500_000
_HASH = 16


class Step(msgspec.Struct):
    """What one transaction did: how many requests it was about, and what has to be before it goes on.

    That is two contacts who become one, or months that have no part of their own yet.
    """

    requests: int = 0
    joining: tuple[UUID, UUID] | None = None
    months: list[datetime] = []


async def take_in(system: System) -> int:
    """Take in what waits, workspace by workspace; returns how many requests it was about."""
    async with system.db.service() as tx:
        waiting = await collected.workspaces_waiting(tx)
    done = [await _workspace(system, workspace_id) for workspace_id in waiting]
    return sum(done)


async def _workspace(system: System, workspace_id: UUID) -> int:
    try:
        step = await _step(system, workspace_id, MOST_REQUESTS)
    except AgainError:
        return 1
    except Unkeepable as error:
        log.warning("a batch of events could not be kept; each is tried by itself", error=str(error))
        return await _one_by_one(system, workspace_id)
    if step.months:
        await make(system, step.months)
    if step.joining:
        await _join(system, workspace_id, *step.joining)
    return step.requests


async def _step(system: System, workspace_id: UUID, most: int) -> Step:
    """Take in the oldest requests, up to where two contacts have to become one first."""
    async with system.db.service(workspace_id) as tx:
        if not await collected.take_turn(tx):
            return Step()
        requests = await collected.oldest(tx, most, MOST_BYTES)
        calls = await _fresh(system, tx, requests)
        if new := _new_months(system, calls):
            return Step(len(requests), months=new)
        joining, left = await _taken(system, tx, calls)
        first_left = left[0].request if left else len(requests)
        await collected.done(tx, [one.id for one in requests[:first_left]])
    return Step(len(requests), joining)


def _new_months(system: System, calls: list[Call]) -> list[datetime]:
    """Name months that this process has not seen, but for those so long ago that they have no part of their own."""
    oldest = system.clock() - OLDEST
    return sorted({month_of(call.item.at) for call in calls if call.item.at > oldest} - system.collector.months)


async def _fresh(system: System, tx: Tx, requests: list[Collected]) -> list[Call]:
    """Read the calls that were not taken in before, each once."""
    calls: dict[bytes, Call] = {}
    for index, request in enumerate(requests):
        kept = opened(request.body)
        for item in kept.items:
            hash_ = hashlib.blake2b(item.message_id.encode(), digest_size=_HASH).digest()
            calls.setdefault(hash_, Call(index, item, kept.trusted, request.write_key_id, hash_))
    known = await collected.known(tx, list(calls), _since(system)) if calls else set()
    return [call for hash_, call in calls.items() if hash_ not in known]


def _since(system: System) -> datetime:
    return system.clock() - MESSAGES_KEPT_FOR


async def _taken(system: System, tx: Tx, calls: list[Call]) -> tuple[tuple[UUID, UUID] | None, list[Call]]:
    """Take in calls; returns who has to become one, and the calls from there on."""
    people = await meet(tx, calls, system.new_id)
    applying = Applying(system, tx, people)
    joining, count = None, len(calls)
    for index, call in enumerate(calls):
        person = await _whose(system, tx, people, call)
        if isinstance(person, Joining):
            joining, count = (person.gone, person.kept), index
            break
        if person:
            await applying.take(call, person)
    await applying.write()
    await collected.note(tx, sorted(call.hash for call in calls[:count]), system.clock())
    await _keep_unfit(system, tx, list(applying.unfit.values()))
    return joining, calls[count:]


async def _whose(system: System, tx: Tx, people: People, call: Call) -> Person | Joining | None:
    try:
        return people.of(call)
    except Joining as joining:
        return joining
    except Refused as why:
        if call.key_id:
            await _put_aside(system, tx, call, why.code, str(why))
        return None


async def _put_aside(system: System, tx: Tx, call: Call, code: str, why: str) -> None:
    raw = msgspec.json.encode(msgspec.structs.asdict(call.item)).decode()
    if call.key_id:
        await arrivals.add_refused(tx, system.new_id(), call.key_id, kind=code, why=why, raw=raw, at=system.clock())


async def _keep_unfit(system: System, tx: Tx, unfit: list[Unfitting]) -> None:
    for one in unfit:
        why, raw = f"{one.name}: {one.why}", one.name
        await arrivals.add_refused(tx, system.new_id(), one.key_id, kind="unfit", why=why, raw=raw, at=system.clock())


async def _join(system: System, workspace_id: UUID, gone_id: UUID, kept_id: UUID) -> None:
    """Make two contacts one, as senders say that they are; what they say next is then one contact's."""
    async with system.db.service(workspace_id) as tx:
        if not await collected.take_turn(tx):
            return
        gone, kept = await the_contact(tx, gone_id), await the_contact(tx, kept_id)
        if gone.merged_into is None and kept.merged_into is None:
            await become_part(system, tx, gone, kept, Author(kind="contact", name=kept.name, id=kept.id))


async def _one_by_one(system: System, workspace_id: UUID) -> int:
    """Take in the oldest request call by call; one that cannot be kept is put aside."""
    async with system.db.service(workspace_id) as tx:
        requests = await collected.oldest(tx, 1, MOST_BYTES)
        calls = await _fresh(system, tx, requests)
    for call in calls:
        try:
            async with system.db.service(workspace_id) as tx:
                if not await collected.take_turn(tx) or await collected.known(tx, [call.hash], _since(system)):
                    continue
                joining, _ = await _taken(system, tx, [call])
        except Unkeepable as error:
            async with system.db.service(workspace_id) as tx:
                await _put_aside(system, tx, call, "unkeepable", str(error))
                await collected.note(tx, [call.hash], system.clock())
        else:
            if joining:
                await _join(system, workspace_id, *joining)
                return 1
    async with system.db.service(workspace_id) as tx:
        if await collected.take_turn(tx) and not await _fresh(system, tx, requests):
            await collected.done(tx, [one.id for one in requests])
    return len(requests)
