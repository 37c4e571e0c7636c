"""Consents that were given elsewhere, brought along with their proof: previewed, kept, and undone."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.consent import BadRow, ConsentKind, ConsentMethod, Import, Proof
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import PermitKind
from rejoinder.domain.problem import Conflict, missing
from rejoinder.services import audit
from rejoinder.services.consents.agree import agree, take_back
from rejoinder.services.consents.keep import KNOWN_BY_OWNER, addressed_by
from rejoinder.services.consents.rows import Good, Known, checked, rows_in
from rejoinder.services.contacts.reach import country_of, reach
from rejoinder.services.leaving.leave import hold
from rejoinder.services.system import System
from rejoinder.services.topics.keep import the_topic
from rejoinder.services.topics.subscribing import Asked, subscribe, unsubscribe
from rejoinder.store import channels, consents, contacts, ledgers, subscriptions, topics
from rejoinder.store.database import Tx

#: How many rows are kept in one transaction.
CHUNK = 100
_MOST_SHOWN = 500
_MOST_TOPICS = 1_000


class NewImport(msgspec.Struct, frozen=True, kw_only=True):
    """A file of consents: CSV with a heading, or a JSON list of objects, with one consent a row.

    Columns: `address`, `at` and `words` are needed; `channel`, `topic`, `kind`, `frequency`, `method`, `locale`,
    `name`, `page_url`, `ip` and `user_agent` may be there, and whatever else there is becomes evidence.
    """

    name: Annotated[str, Meta(min_length=1, max_length=200)]
    content: Annotated[str, Meta(min_length=1, max_length=5_000_000)]
    format: Literal["csv", "json"] = "csv"
    channel_id: UUID | None = None
    topic_id: UUID | None = None


class Seen(msgspec.Struct, frozen=True):
    """One row as it would be kept."""

    address: str
    channel: str
    kind: str
    topic: str | None
    frequency: str
    at: str
    words: str


class Preview(msgspec.Struct, frozen=True):
    """What an import would keep, and which rows it would leave out."""

    rows: int
    good: int
    bad: list[BadRow]
    sample: list[Seen]


async def preview(system: System, actor: Actor, new: NewImport) -> Preview:
    """Read a file and tell what would become of it; nothing is kept."""
    actor.must(Permission.CAMPAIGNS)
    good, bad = await _read(system, actor, new)
    return Preview(len(good) + len(bad), len(good), bad[:_MOST_SHOWN], [_seen(one) for one in good[:5]])


async def take_over(system: System, actor: Actor, new: NewImport) -> Import:
    """Keep every good row of a file with its proof, some at a time; the bad ones are reported."""
    actor.must(Permission.CAMPAIGNS)
    good, bad = await _read(system, actor, new)
    kept = Import(
        id=system.new_id(),
        name=new.name,
        state="going",
        rows=len(good) + len(bad),
        done=len(good),
        bad=bad[:_MOST_SHOWN],
        by_name=actor.name,
        at=system.clock(),
    )
    async with system.db.people(actor.workspace_id) as tx:
        await consents.add_import(tx, kept, actor.id)
        await audit.note(system, tx, actor, "consent.imported", "consent_import", kept.id, {"rows": kept.done})
    for begin in range(0, len(good), CHUNK):
        async with system.db.people(actor.workspace_id) as tx:
            for one in good[begin : begin + CHUNK]:
                await _keep(system, tx, one, kept.id)
    async with system.db.people(actor.workspace_id) as tx:
        await consents.finish_import(tx, kept.id)
    return msgspec.structs.replace(kept, state="done")


async def list_imports(system: System, actor: Actor, *, cursor: str | None, limit: int) -> Page[Import]:
    """List imports, the newest first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        found = await consents.imports(tx, place.place if place else None, limit + 1)
    return paged(found, limit, lambda one: Cursor(one.at, one.id))


async def undo(system: System, actor: Actor, import_id: UUID) -> Import:
    """End whatever rests on an import alone; what contacts have done since stays, and so does the proof."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        found = await consents.lock_import(tx, import_id)
        if found is None:
            raise missing("import")
        if found.state == "undone":
            raise Conflict("undone", "This import was undone already.", remedy="Import it again if you need it.")
        await consents.undo_import(tx, import_id, system.clock(), 0)
        await audit.note(system, tx, actor, "consent.import_undone", "consent_import", import_id, {"rows": found.done})
    ended = await _end_subscriptions(system, actor, import_id) + await _take_back_others(system, actor, import_id)
    async with system.db.people(actor.workspace_id) as tx:
        await consents.undo_import(tx, import_id, system.clock(), ended)
        undone = await consents.lock_import(tx, import_id)
    if undone is None:
        raise missing("import")
    return undone


async def _read(system: System, actor: Actor, new: NewImport) -> tuple[list[Good], list[BadRow]]:
    rows = rows_in(new.content, new.format == "csv")
    async with system.db.people(actor.workspace_id) as tx:
        there = await channels.every(tx)
        known = Known(
            channels=there,
            topics={one.key: one for one in await topics.page(tx, archived=False, after=None, limit=_MOST_TOPICS)},
            countries={one.id: await country_of(tx, one) for one in there},
            now=system.clock(),
            channel_id=new.channel_id,
            topic_id=new.topic_id,
        )
        good, bad = checked(system, rows, known)
        strangers = [(number, one) for number, one in good if await _stranger(system, tx, one)]
    told = [BadRow(number, "address", f"Nobody has written as “{one.address}” yet.") for number, one in strangers]
    out = {one.row for one in told}
    return [one for number, one in good if number not in out], sorted((*bad, *told), key=lambda one: one.row)


async def _stranger(system: System, tx: Tx, one: Good) -> bool:
    """Tell whether an address is nobody's on a channel on which a contact has to write first."""
    if addressed_by(system, one.channel.type) in KNOWN_BY_OWNER:
        return False
    return await contacts.identity_by_address(tx, one.channel.id, one.address) is None


def _seen(one: Good) -> Seen:
    topic = one.topic.key if one.topic else None
    return Seen(one.address, one.channel.name, one.kind, topic, one.often, one.at.isoformat(), one.proof.words)


async def _keep(system: System, tx: Tx, one: Good, import_id: UUID) -> None:
    whose = await reach(system, tx, one.channel.id, one.address, name=one.name, locale=one.proof.locale, at=one.at)
    await hold(tx, whose.identity_id, whose.contact_id)
    proof = msgspec.structs.replace(one.proof, import_id=import_id)
    if one.topic:
        asked = Asked(topic=one.topic, often=one.often, proof=proof, at=one.at, own=False, many=True)
        await subscribe(system, tx, whose, asked)
    else:
        await agree(system, tx, whose, one.kind, proof, at=one.at, own=False)


async def _end_subscriptions(system: System, actor: Actor, import_id: UUID) -> int:
    ended = 0
    while True:
        async with system.db.people(actor.workspace_id) as tx:
            found = await subscriptions.of_import(tx, import_id, CHUNK)
            for identity_id, topic_id in found:
                whose = await contacts.whose(tx, identity_id)
                if whose:
                    await hold(tx, whose.identity_id, whose.contact_id)
                    topic = await the_topic(tx, topic_id)
                    proof = _undone(import_id)
                    await unsubscribe(system, tx, whose, topic, proof, at=system.clock(), left=False)
        ended += len(found)
        if len(found) < CHUNK:
            return ended


async def _take_back_others(system: System, actor: Actor, import_id: UUID) -> int:
    """Take back consents to service and marketing that nothing newer has replaced."""
    ended, after = 0, None
    while True:
        async with system.db.people(actor.workspace_id) as tx:
            found = await consents.permits_of_import(tx, import_id, after, CHUNK)
            for row in found:
                whose = await contacts.whose(tx, row["identity_id"])
                if whose is None:
                    continue
                await hold(tx, whose.identity_id, whose.contact_id)
                name = f"{PermitKind.CONSENT}:{row['kind']}"
                ledger = await ledgers.lock(tx, whose.identity_id)
                if any(one.name == name and one.granted_at == row["at"] for one in ledger.permits):
                    kind = ConsentKind(row["kind"])
                    await take_back(system, tx, whose, kind, _undone(import_id), at=system.clock())
                    ended += 1
        if len(found) < CHUNK:
            return ended
        after = found[-1]["id"]


def _undone(import_id: UUID) -> Proof:
    return Proof(method=ConsentMethod.IMPORT_UNDONE, words="", evidence={"import_id": str(import_id)})
