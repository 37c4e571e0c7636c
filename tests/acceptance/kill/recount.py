"""Counts anew what a kill run over events, segments and campaigns left behind, and tells what differs."""

from collections import Counter
from collections.abc import Set as AbstractSet
from typing import Any
from uuid import UUID

import msgspec

from acceptance.kill.engage import LEFT_BASKET, REGULAR
from counting import counted_right
from rejoinder.domain.audience import met, needs
from rejoinder.domain.audience.rule import Attribute, Did, Op, Rule
from rejoinder.services.system import System
from rejoinder.store import audiences, segments
from rejoinder.store.database import Tx

_MOST = 10_000_000
_CHUNK = 2_000

_TAKEN_IN = """
SELECT properties->>'mid' AS mid, count(*) AS times FROM event
 WHERE workspace_id = $1 AND properties ? 'mid' GROUP BY 1
"""
#: Whoever enters was not in, and whoever leaves was: of two moves in a row none is like the other. Who turned out to
#: be two has the moves of both.
_ODD_MOVES = """
SELECT count(*) FROM (
  SELECT name, lag(name) OVER (PARTITION BY contact_id, properties->>'segment_id' ORDER BY at, id) AS before
    FROM event e WHERE workspace_id = $1 AND name IN ('segment_entered', 'segment_left')
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
#: Who of an audience gets it: whoever is on a channel and has not left it.
_REACHED = """
SELECT i.contact_id FROM identity i JOIN ledger l ON l.workspace_id = $1 AND l.identity_id = i.id
 WHERE i.workspace_id = $1 AND NOT coalesce(l.facts @> '{"stops": [{"scope": "all"}]}', false)
"""
_PEOPLE = "SELECT contact_id, arm FROM campaign_person WHERE workspace_id = $1 AND campaign_id = $2"
_DELIVERIES = """
SELECT d.contact_id, d.key, d.state, c.external_id,
       EXISTS (SELECT FROM verdict v
                WHERE v.workspace_id = $1 AND v.delivery_id = d.id AND v.outcome = 'send') AS asked,
       (SELECT count(*) FROM message m WHERE m.workspace_id = $1 AND m.id = d.message_id) AS said
  FROM delivery d JOIN contact c ON c.workspace_id = $1 AND c.id = d.contact_id
 WHERE d.workspace_id = $1 AND d.campaign_id = $2
"""
_FACTS = "SELECT contact_id, fact, detail FROM campaign_fact WHERE workspace_id = $1 AND campaign_id = $2"
#: What is counted by day against what is kept of each person; their squares of money too.
_MISCOUNTED = """
WITH kept AS (SELECT campaign_id, arm, fact, detail, count(*) AS people, sum(times) AS times, sum(value) AS value,
                     sum(value * value) AS squares
                FROM campaign_fact WHERE workspace_id = $1 GROUP BY 1, 2, 3, 4),
told AS (SELECT campaign_id, arm, fact, detail, sum(people) AS people, sum(times) AS times, sum(value) AS value,
                sum(squares) AS squares
           FROM campaign_day WHERE workspace_id = $1 GROUP BY 1, 2, 3, 4)
SELECT count(*) FROM kept k FULL JOIN told t USING (campaign_id, arm, fact, detail)
 WHERE (k.people, k.times, k.value, k.squares) IS DISTINCT FROM (t.people, t.times, t.value, t.squares)
"""


class Went(msgspec.Struct):
    """How a campaign's deliveries ended, and how often its messages arrived."""

    states: Counter[str]
    arrived: int


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
    return _said(found)


async def segments_differ(system: System, workspace_id: UUID) -> list[str]:
    """Compare who is in each segment with whom its rule finds from scratch, in both engines."""
    async with system.db.service(workspace_id) as tx:
        saved = {one.id: one for one in await segments.in_use(tx)}
        rules = {id_: one.rule for id_, one in saved.items()}
        found = [(await tx.value(_UNCOUNTED, workspace_id), "segments count others than are in them")]
        for id_, one in saved.items():
            inside = {row["contact_id"] for row in await tx.rows(_MEMBERS, workspace_id, id_)}
            by_sql = set(await audiences.members(tx, one.rule, system.clock(), rules, None, _MOST))
            found += [
                (len(inside ^ by_sql), f"are in “{one.name}” or not, and SQL finds otherwise"),
                (len(inside ^ await _by_facts(system, tx, one.rule, rules)), f"the same of “{one.name}” in Python"),
            ]
    return _said(found)


async def _by_facts(system: System, tx: Tx, rule: Rule, rules: dict[UUID, Rule]) -> set[UUID]:
    people = [row["id"] for row in await tx.rows(_CONTACTS, tx.workspace_id)]
    found: set[UUID] = set()
    for at in range(0, len(people), _CHUNK):
        now = system.clock()
        known = await audiences.facts_of(tx, people[at : at + _CHUNK], needs(rule, rules), now)
        found |= {id_ for id_, facts in known.items() if met(rule, facts, now, rules)}
    return found


_AUDIENCES: dict[str, Rule] = {"once": Attribute("news", Op.IS_TRUE), "always": REGULAR, "event": Did(LEFT_BASKET)}


async def campaign_differs(
    system: System, workspace_id: UUID, name: str, campaign_id: UUID, received: Counter[str]
) -> tuple[Went, list[str]]:
    """Compare whom a campaign came to with whom it is for, and what arrived with what was queued for them."""
    async with system.db.service(workspace_id) as tx:
        audience = set(await audiences.members(tx, _AUDIENCES[name], system.clock(), {}, None, _MOST))
        reached = {row["contact_id"] for row in await tx.rows(_REACHED, workspace_id)}
        arms = {row["contact_id"]: row["arm"] for row in await tx.rows(_PEOPLE, workspace_id, campaign_id)}
        rows = await tx.rows(_DELIVERIES, workspace_id, campaign_id)
        facts = await tx.rows(_FACTS, workspace_id, campaign_id)
    kept_out = {id_ for id_, arm in arms.items() if arm == "control"}
    wanted = (audience & reached) - kept_out
    found = [
        (len(audience ^ arms.keys()), "are in the audience or not, and it came to them or not"),
        (len(wanted - {row["contact_id"] for row in rows}), "people should have got it and have no delivery"),
        (len({row["contact_id"] for row in rows} - wanted), "people have a delivery who should have none"),
        (len(rows) - len({row["contact_id"] for row in rows}), "deliveries too many"),
        (sum(row["said"] != 1 for row in rows), "deliveries without their message"),
        *_arrived(name, rows, received),
        *_noted(facts, rows, audience, kept_out),
    ]
    went = Went(Counter(row["state"] for row in rows), _of(name, received).total())
    return went, [f"{name}: {one}" for one in _said(found)]


def _arrived(name: str, rows: list[Any], received: Counter[str]) -> list[tuple[int, str]]:
    got = _of(name, received)
    times = [(row, got[f"{name}-{row['external_id']}"]) for row in rows]
    known = {f"{name}-{row['external_id']}" for row in rows}
    return [
        (sum(many > 1 for _, many in times), "arrived more than once"),
        (sum(row["state"] == "sent" and not many for row, many in times), "count as sent and never arrived"),
        (sum(row["state"] in {"failed", "dropped"} and many > 0 for row, many in times), "failed, and arrived"),
        (sum(row["state"] in {"sent", "unknown", "failed"} and not row["asked"] for row in rows), "were never judged"),
        (sum(row["state"] not in {"sent", "unknown", "failed"} for row in rows), "ended otherwise than sent"),
        (len(got.keys() - known), "arrived without a delivery"),
    ]


def _of(name: str, received: Counter[str]) -> Counter[str]:
    return Counter({mark: times for mark, times in received.items() if mark.startswith(f"{name}-")})


def _noted(facts: list[Any], rows: list[Any], audience: set[UUID], kept_out: set[UUID]) -> list[tuple[int, str]]:
    """Compare what is noted of people with whom it came to, and how it went."""
    has = {row["contact_id"] for row in rows}
    expected = {
        ("control", ""): kept_out,
        ("proposed", ""): audience - kept_out,
        ("dropped", "no_channel"): audience - kept_out - has,
        ("sent", ""): {row["contact_id"] for row in rows if row["state"] == "sent"},
    }
    noted: dict[tuple[str, str], set[UUID]] = {key: set() for key in expected}
    for row in facts:
        noted.setdefault((row["fact"], row["detail"]), set()).add(row["contact_id"])
    return [(len(noted[key] ^ whom), f"are noted as {key}, or not, wrongly") for key, whom in expected.items()]


async def days_differ(system: System, workspace_id: UUID) -> list[str]:
    """Compare what is counted of campaigns by day with what is kept of each person."""
    async with system.db.service(workspace_id) as tx:
        return _said([(await tx.value(_MISCOUNTED, workspace_id), "figures of campaigns differ from a recount")])


def _said(found: list[tuple[int, str]]) -> list[str]:
    return [f"{int(many)} {what}" for many, what in found if many]
