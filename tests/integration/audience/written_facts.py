"""Writes what a spec table says of contacts into a database."""

import json
from collections import Counter, defaultdict
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
from audience_reading import WORKSPACE_ZONE, Known

from rejoinder.services.system import System
from rejoinder.store.database import Tx

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
TYPES = ("web", "email", "sms")
PLACE = {
    **{name: name for name in ("country", "device", "browser", "os", "referrer")},
    "page_url": "url",
    "page_title": "title",
}
COLUMNS = ("kind", "name", "email", "phone", "external_id", "locale", "city")


class Writer:
    """One workspace in which contacts are written down."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.workspace_id: UUID = system.new_id()
        self.channels = {type_: system.new_id() for type_ in TYPES}
        self.made: set[UUID] = set()

    async def begin(self, dsn: str) -> "Writer":
        """Make the workspace and a channel of each type."""
        connection = await asyncpg.connect(dsn)
        await connection.close()
        async with self.system.db.service(self.workspace_id) as tx:
            await tx.run(
                "INSERT INTO workspace (id, name, locale, zone, created_at) VALUES ($1, 'Kopi', 'en', $2, $3)",
                self.workspace_id,
                WORKSPACE_ZONE,
                LONG_AGO,
            )
            for type_, id_ in self.channels.items():
                await self._row(
                    tx, "channel", id=id_, type=type_, name=type_, key=type_, policy_id="web-24h", created_at=LONG_AGO
                )
        return self

    async def _row(self, tx: Tx, table: str, **values: Any) -> None:
        values = {"workspace_id": self.workspace_id, **values}
        places = ", ".join(f"${n}" for n in range(1, len(values) + 1))
        await tx.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", *values.values())

    async def _once(self, tx: Tx, table: str, id_: UUID, **values: Any) -> None:
        if id_ not in self.made:
            self.made.add(id_)
            await self._row(tx, table, id=id_, **values)

    async def write(self, tx: Tx, known: Known) -> UUID:
        """Write a contact with all that is known of them; return who it is."""
        id_ = self.system.new_id()
        await self._contact(tx, id_, known)
        await self._companies(tx, id_, known)
        await self._events(tx, id_, known)
        identities = await self._identities(tx, id_, known)
        await self._subscriptions(tx, known, identities)
        await self._talks(tx, id_, known, identities)
        for one in known.campaigns:
            words = {"name": "Spring", "kind": "message", "state": "live", "by_name": "Ayu"}
            times = {"created_at": one.at, "updated_at": one.at}
            await self._once(tx, "campaign", one.campaign_id, **words, **times)
            about = {"campaign_id": one.campaign_id, "contact_id": id_, "fact": one.what, "arm": "a"}
            await self._row(tx, "campaign_fact", **about, first_at=one.at, last_at=one.at)
        return id_

    async def _contact(self, tx: Tx, id_: UUID, known: Known) -> None:
        fields = known.fields
        await self._row(
            tx,
            "contact",
            id=id_,
            **{"kind": "visitor", **{name: fields[name] for name in COLUMNS if name in fields}},
            zone=known.zone,
            attributes=json.dumps(known.attributes),
            place=json.dumps({key: fields[name] for name, key in PLACE.items() if name in fields}),
            first_seen_at=fields.get("first_seen_at", LONG_AGO),
            last_seen_at=fields.get("last_seen_at", LONG_AGO),
            shut_out_at=LONG_AGO if fields.get("blocked") else None,
            blocked_at=LONG_AGO if fields.get("left") else None,
        )
        await self._row(tx, "contact_tally", contact_id=id_, facts="{}")

    async def _companies(self, tx: Tx, id_: UUID, known: Known) -> None:
        for attributes in known.companies:
            company_id = self.system.new_id()
            times = {"first_seen_at": LONG_AGO, "last_seen_at": LONG_AGO}
            external = {"external_id": str(company_id), "attributes": json.dumps(attributes)}
            await self._row(tx, "company", id=company_id, **external, **times)
            await self._row(tx, "contact_company", contact_id=id_, company_id=company_id, at=LONG_AGO)

    async def _events(self, tx: Tx, id_: UUID, known: Known) -> None:
        moments: dict[str, list[datetime]] = defaultdict(list)
        for name, at, properties in known.events:
            moments[name].append(at)
            more = {"properties": json.dumps(properties), "received_at": at}
            await self._row(tx, "event", at=at, id=self.system.new_id(), contact_id=id_, name=name, **more)
        for name, each in moments.items():
            ends = {"first_at": min(each), "last_at": max(each)}
            await self._row(tx, "event_count", contact_id=id_, name=name, count=len(each), **ends)
            for day, count in Counter(at.date() for at in each).items():
                await self._row(tx, "event_day", contact_id=id_, name=name, day=day, count=count)

    async def _identities(self, tx: Tx, id_: UUID, known: Known) -> dict[str, UUID]:
        found = {}
        times = {"created_at": LONG_AGO, "last_seen_at": LONG_AGO}
        for type_, left in known.identities.items():
            found[type_] = identity_id = self.system.new_id()
            where = {"channel_id": self.channels[type_], "address": str(identity_id)}
            await self._row(tx, "identity", id=identity_id, contact_id=id_, **where, **times)
            stops = [{"scope": "all", "at": "2000-01-01T00:00:00Z", "how": "keyword"}] if left else []
            await self._row(tx, "ledger", identity_id=identity_id, facts=json.dumps({"stops": stops}))
        slug = known.fields.get("came_through")
        if slug:
            point_id = self.system.new_id()
            words = {"slug": slug, "name": slug, "kind": "link", "ref": str(point_id), "created_at": LONG_AGO}
            await self._row(tx, "entry_point", id=point_id, **words)
            whose = {"entry_point_id": point_id, "identity_id": next(iter(found.values()))}
            await self._row(tx, "entry_arrival", **whose, first_at=LONG_AGO, last_at=LONG_AGO)
        return found

    async def _subscriptions(self, tx: Tx, known: Known, identities: dict[str, UUID]) -> None:
        for one in known.subscriptions:
            await self._once(tx, "topic", one.topic_id, key=str(one.topic_id), created_at=LONG_AGO)
            where = {"identity_id": identities[one.channel_type], "channel_id": self.channels[one.channel_type]}
            state = {"state": "active", "asked_at": LONG_AGO, "granted_at": LONG_AGO, "expires_at": one.expires_at}
            await self._row(tx, "subscription", topic_id=one.topic_id, **where, **state)

    async def _talks(self, tx: Tx, id_: UUID, known: Known, identities: dict[str, UUID]) -> None:
        for one in known.talks:
            talk_id = self.system.new_id()
            where = {"channel_id": self.channels[one.channel_type], "identity_id": identities[one.channel_type]}
            times = {"last_at": one.last_at, "created_at": LONG_AGO, "updated_at": LONG_AGO}
            last = {"last_author_kind": "contact" if one.theirs else "teammate"}
            await self._row(tx, "conversation", id=talk_id, contact_id=id_, status=one.status, **where, **times, **last)
            for tag_id in one.tags:
                await self._once(tx, "tag", tag_id, name=str(tag_id), color="blue")
                await self._row(tx, "conversation_tag", conversation_id=talk_id, tag_id=tag_id)
