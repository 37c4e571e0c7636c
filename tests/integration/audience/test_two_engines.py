"""Generated rules and people: Python and PostgreSQL find the same ones."""

import datetime as dt
from uuid import UUID

import audience_strategies as some
import hypothesis.strategies as st
from audience_reading import Known, facts_of
from hypothesis import HealthCheck, given, settings
from written_facts import Writer

from rejoinder.domain.audience import flips_at, met, needs, together
from rejoinder.services.system import System
from rejoinder.store import audiences
from rejoinder.store.database import Tx

PEOPLE, RULES = 5, 6


async def _found(tx: Tx, rule: object, now: dt.datetime, segments: object, ids: list[UUID]) -> dict[str, set[UUID]]:
    """Ask in every way that there is."""
    asked = (rule, now, segments)
    everybody = set(await audiences.members(tx, *asked, None, 2))
    return {
        "members": everybody | set(await audiences.members(tx, *asked, max(everybody, default=None), PEOPLE)),
        "only": await audiences.only(tx, *asked, ids),
        "sample": set(await audiences.sample(tx, *asked, PEOPLE)),
        "count": set(range(await audiences.count(tx, *asked))),
    }


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data(), now=st.sampled_from(some.NOWS))
async def test_the_same_facts_give_the_same_audience(
    system: System, dsn: str, data: st.DataObject, now: dt.datetime
) -> None:
    people: list[Known] = data.draw(st.lists(some.knowns(now), min_size=PEOPLE, max_size=PEOPLE))
    rules = data.draw(st.lists(some.rules(now), min_size=RULES, max_size=RULES))
    segments = data.draw(some.segments_of(now))
    writer = await Writer(system).begin(dsn)

    async with system.db.service(writer.workspace_id) as tx:
        given_ = {await writer.write(tx, known): facts_of(known) for known in people}
        loaded = await audiences.facts_of(tx, list(given_), together(needs(rule, segments) for rule in rules), now)
        for rule in rules:
            expected = {id_ for id_, facts in given_.items() if met(rule, facts, now, segments)}
            found = await _found(tx, rule, now, segments, list(given_))
            assert found["members"] == found["only"] == found["sample"] == expected, rule
            assert len(found["count"]) == len(expected), rule
            assert {id_ for id_, facts in loaded.items() if met(rule, facts, now, segments)} == expected, rule
            for id_, facts in given_.items():
                assert flips_at(rule, loaded[id_], now, segments) == flips_at(rule, facts, now, segments), rule
