"""Everything that rules look at, read for some contacts at once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.audience.facts import CampaignFact, Facts, InForce, Thread
from rejoinder.domain.audience.moments import zone_or_else
from rejoinder.domain.audience.needs import Needs
from rejoinder.store.audiences.happened import happened
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("audiences")
#: Numbers are read as they are written, as PostgreSQL compares them.
JSON = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)
_TEXTS = ("kind", "name", "email", "phone", "external_id", "locale", "zone", "city")
_PLACE = {
    "country": "country",
    "device": "device",
    "browser": "browser",
    "os": "os",
    "referrer": "referrer",
    "page_url": "url",
    "page_title": "title",
}


async def facts_of(tx: Tx, contact_ids: Sequence[UUID], needs: Needs, now: datetime) -> dict[UUID, Facts]:
    """Return what is known of contacts, as far as it is needed; nobody who was merged into another is among them."""
    rows = await tx.rows(_SQL.contacts, tx.workspace_id, list(contact_ids))
    ids = [row["id"] for row in rows]
    parts = await _parts(tx, ids, needs, now) if ids else {}
    return {row["id"]: _facts(row, parts) for row in rows}


async def _parts(tx: Tx, ids: list[UUID], needs: Needs, now: datetime) -> dict[str, dict[UUID, Any]]:
    """Read only what is asked for, each for all contacts at once."""
    found: dict[str, dict[UUID, Any]] = {}
    if "came_through" in needs.fields:
        found["came_through"] = _grouped(await _read(tx, "came_through", ids), lambda row: row["slug"])
    if needs.touched_by("company"):
        found["companies"] = _grouped(await _read(tx, "companies", ids), lambda row: JSON.decode(row["attributes"]))
    if needs.touched_by("subscription"):
        found["subscriptions"] = _grouped(await _read(tx, "subscriptions", ids, now), _subscription)
    if needs.touched_by("reach"):
        found["reach"] = _grouped(await _read(tx, "reach", ids), lambda row: row["type"])
    if needs.touched_by("conversation"):
        found["conversations"] = _grouped(await _read(tx, "conversations", ids), _thread)
    if needs.campaigns:
        found["campaigns"] = _grouped(await _read(tx, "campaigns", ids, list(needs.campaigns)), _campaign)
    if needs.events:
        found["events"] = await happened(tx, ids, needs.events, now)
    return found


async def _read(tx: Tx, name: str, ids: list[UUID], *more: object) -> list[Any]:
    return await tx.rows(getattr(_SQL, name), tx.workspace_id, ids, *more)


def _grouped(rows: list[Any], made: Any) -> dict[UUID, tuple[Any, ...]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        found[row["contact_id"]].append(made(row))
    return {id_: tuple(items) for id_, items in found.items()}


def _subscription(row: Any) -> InForce:
    return InForce(row["topic_id"], row["channel_type"], row["expires_at"])


def _thread(row: Any) -> Thread:
    return Thread(row["status"], row["channel_type"], row["last_at"], row["theirs"], frozenset(row["tags"]))


def _campaign(row: Any) -> CampaignFact:
    return CampaignFact(row["campaign_id"], row["what"], row["at"])


def _facts(row: Any, parts: dict[str, dict[UUID, Any]]) -> Facts:
    def of(name: str) -> Any:
        return parts.get(name, {}).get(row["id"], ())

    return Facts(
        fields=_fields(row, of("came_through")),
        attributes=JSON.decode(row["attributes"]),
        companies=of("companies"),
        events=of("events") or {},
        subscriptions=of("subscriptions"),
        reach=frozenset(of("reach")),
        last_seen_at=row["last_seen_at"],
        conversations=of("conversations"),
        campaigns=of("campaigns"),
        zone=zone_or_else(row["zone"], row["fallback"]),
    )


def _fields(row: Any, came_through: tuple[str, ...]) -> dict[str, Any]:
    place = JSON.decode(row["place"])
    texts = {name: row[name] for name in _TEXTS} | {name: place.get(key) for name, key in _PLACE.items()}
    texts["language"] = (row["locale"] or "").replace("_", "-").partition("-")[0]
    texts["came_through"] = came_through[0] if came_through else None
    known = {name: text for name, text in texts.items() if text}
    return known | {name: row[name] for name in ("first_seen_at", "last_seen_at", "blocked", "left")}
