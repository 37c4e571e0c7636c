"""Counts anew what a kill run over events, segments and campaigns left behind, and tells what differs."""

from collections.abc import Set as AbstractSet
from uuid import UUID

from counting import counted_right
from rejoinder.domain.audience import met, needs
from rejoinder.domain.audience.rule import Rule
from rejoinder.services.system import System
from rejoinder.store import audiences, segments
from rejoinder.store.database import Tx

MOST = 10_000_000
_CHUNK = 2_000

_TAKEN_IN = """
SELECT properties->>'mid' AS mid, count(*) AS times FROM event
 WHERE workspace_id = $1 AND properties ? 'mid' GROUP BY 1
"""
#: Whoever enters was not in, and whoever leaves was: of two moves in a row none is like the other. Who turned out to be
#: two has the moves of both; and whoever the filling of a segment lets in or out goes without an event.
_ODD_MOVES = """
SELECT count(*) FROM (
  SELECT e.name, lag(e.name) OVER (PARTITION BY e.contact_id, e.properties->>'segment_id' ORDER BY e.at, e.id) AS before
    FROM event e
    JOIN segment s ON s.workspace_id = $1 AND s.id = (e.properties->>'segment_id')::uuid AND e.at > s.filled_at
   WHERE e.workspace_id = $1 AND e.name IN ('segment_entered', 'segment_left')
     AND NOT EXISTS (SELECT FROM contact c WHERE c.workspace_id = $1 AND c.merged_into = e.contact_id)) m
 WHERE name = before
"""
_UNCOUNTED = """
SELECT count(*) FROM segment s
 WHERE s.workspace_id = $1 AND s.count <>
       (SELECT count(*) FROM segment_member m WHERE m.workspace_id = $1 AND m.segment_id = s.id)
"""
_MEMBERS = "SELECT contact_id FROM segment_member WHERE workspace_id = $1 AND segment_id = $2"
_CONTACTS = "SELECT id FROM contact WHERE workspace_id = $1 AND merged_into IS NULL ORDER BY id"


async def events_differ(system: System, workspace_id: UUID, acknowledged: AbstractSet[str]) -> list[str]:
    """Compare the events with those that were acknowledged, and with what is counted of them."""
    async with system.db.service(workspace_id) as tx:
        rows = await tx.rows(_TAKEN_IN, workspace_id)
        odd = await tx.value(_ODD_MOVES, workspace_id)
    times = {row["mid"]: row["times"] for row in rows}
    found = [
        (len(acknowledged - times.keys()), "events were acknowledged and are not there"),
        (len(times.keys() - acknowledged), "events are there that nobody sent"),
        (sum(many > 1 for many in times.values()), "events are there more than once"),
        (odd, "times somebody entered a segment who was in it, or left one who was not"),
        (not await counted_right(system, workspace_id), "events are not counted as a recount counts them"),
    ]
    return said(found)


async def segments_differ(system: System, workspace_id: UUID) -> list[str]:
    """Compare who is in each segment with whom its rule finds from scratch, in both engines."""
    async with system.db.service(workspace_id) as tx:
        saved = {one.id: one for one in await segments.in_use(tx)}
        rules = {id_: one.rule for id_, one in saved.items()}
        found = [(await tx.value(_UNCOUNTED, workspace_id), "segments count others than are in them")]
        for id_, one in saved.items():
            inside = {row["contact_id"] for row in await tx.rows(_MEMBERS, workspace_id, id_)}
            by_sql = set(await audiences.members(tx, one.rule, system.clock(), rules, None, MOST))
            found += [
                (len(inside ^ by_sql), f"are in “{one.name}” or not, and SQL finds otherwise"),
                (len(inside ^ await _by_facts(system, tx, one.rule, rules)), f"the same of “{one.name}” in Python"),
            ]
    return said(found)


async def _by_facts(system: System, tx: Tx, rule: Rule, rules: dict[UUID, Rule]) -> set[UUID]:
    people = [row["id"] for row in await tx.rows(_CONTACTS, tx.workspace_id)]
    found: set[UUID] = set()
    for at in range(0, len(people), _CHUNK):
        now = system.clock()
        known = await audiences.facts_of(tx, people[at : at + _CHUNK], needs(rule, rules), now)
        found |= {id_ for id_, facts in known.items() if met(rule, facts, now, rules)}
    return found


def said(found: list[tuple[int, str]]) -> list[str]:
    return [f"{int(many)} {what}" for many, what in found if many]
