"""The spec tables once more, asked of PostgreSQL: the same facts give the same audience."""

from uuid import UUID

import audience_reading as reading
import pytest
from written_facts import Writer

from rejoinder.domain.audience import explain, flips_at, met, needs
from rejoinder.services.system import System
from rejoinder.store import audiences

PAGES = {page.name: page for page in reading.pages()}


async def _written(system: System, dsn: str, page: reading.Page) -> tuple[Writer, list[tuple[reading.Row, UUID]]]:
    writer = await Writer(system).begin(dsn)
    async with system.db.service(writer.workspace_id) as tx:
        rows = [row for table in page.tables.values() for row in table]
        return writer, [(row, await writer.write(tx, reading.known_of(row.facts))) for row in rows]


@pytest.mark.parametrize("name", PAGES)
async def test_sql_answers_as_the_tables_say(system: System, dsn: str, name: str) -> None:
    page = PAGES[name]
    writer, written = await _written(system, dsn, page)
    got = {}

    async with system.db.service(writer.workspace_id) as tx:
        for row, contact_id in written:
            asked = (reading.rule_of(row.rule), reading.time_of(row.now), page.segments)
            found = await audiences.members(tx, *asked, None, 1_000)
            only = await audiences.only(tx, *asked, [contact_id])
            assert (contact_id in found) is (contact_id in only), row.case
            assert await audiences.count(tx, *asked) == len(found), row.case
            got[row.case] = "yes" if only else "no"

    assert got == {row.case: row.members for row, _ in written}


@pytest.mark.parametrize("name", PAGES)
async def test_what_is_loaded_is_what_the_tables_say(system: System, dsn: str, name: str) -> None:
    page = PAGES[name]
    writer, written = await _written(system, dsn, page)

    async with system.db.service(writer.workspace_id) as tx:
        for row, contact_id in written:
            rule, now = reading.rule_of(row.rule), reading.time_of(row.now)
            loaded = (await audiences.facts_of(tx, [contact_id], needs(rule, page.segments), now))[contact_id]
            given = reading.facts_of(reading.known_of(row.facts))
            assert met(rule, loaded, now, page.segments) is (row.members == "yes"), row.case
            assert explain(rule, loaded, now, page.segments).text == row.because or "last_seen" in row.rule, row.case
            assert flips_at(rule, loaded, now, page.segments) == flips_at(rule, given, now, page.segments), row.case
