"""Compares what came of the campaigns of a kill run with whom they are for and what arrived."""

from collections import Counter
from typing import Any
from uuid import UUID

import msgspec

from acceptance.kill.engage import LEFT_BASKET, REGULAR
from acceptance.kill.recount import MOST, said
from rejoinder.domain.audience.rule import Attribute, Did, Op, Rule
from rejoinder.services.system import System
from rejoinder.store import audiences

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


_AUDIENCES: dict[str, Rule] = {"once": Attribute("news", Op.IS_TRUE), "always": REGULAR, "event": Did(LEFT_BASKET)}


async def campaign_differs(
    system: System, workspace_id: UUID, name: str, campaign_id: UUID, received: Counter[str]
) -> tuple[Went, list[str]]:
    """Compare whom a campaign came to with whom it is for, and what arrived with what was queued for them."""
    async with system.db.service(workspace_id) as tx:
        audience = set(await audiences.members(tx, _AUDIENCES[name], system.clock(), {}, None, MOST))
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
    return went, [f"{name}: {one}" for one in said(found)]


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
        return said([(await tx.value(_MISCOUNTED, workspace_id), "figures of campaigns differ from a recount")])
