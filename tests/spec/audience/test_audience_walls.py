"""Every table that an audience's statement reads is bound to the workspace."""

import re

import audience_reading as reading
import pytest

from rejoinder.store.audiences.scope import Scope
from rejoinder.store.audiences.writing import chosen
from rejoinder.store.audiences.zoned import Zones
from rejoinder.store.compose import Composed
from rejoinder.store.tables import metadata

ZONES = Zones(reading.WORKSPACE_ZONE, frozenset({reading.WORKSPACE_ZONE}))
TABLES = {*metadata.tables, "campaign_fact"}
ROWS = [(page, row) for page in reading.pages() for table in page.tables.values() for row in table]


@pytest.mark.parametrize("scope", [Scope(), Scope(only=[reading.id_of("one")], after=reading.id_of("two"))])
def test_no_statement_reads_a_table_without_its_workspace(scope: Scope) -> None:
    for page, row in ROWS:
        sql = Composed(chosen(reading.rule_of(row.rule), reading.time_of(row.now), page.segments, ZONES, scope)).sql
        read = re.findall(r"(?:FROM|JOIN) (\w+)(?: AS (\w+))?", sql)
        mine = [alias or name for name, alias in read if name in TABLES]
        assert mine, sql
        assert not [name for name in mine if f"{name}.workspace_id = $1" not in sql], sql
        assert not re.search(r"FROM \w+( AS \w+)?, (?!jsonb_)", sql), sql


def test_no_value_of_a_rule_stands_in_the_text_of_a_statement() -> None:
    for page, row in ROWS:
        sql = Composed(chosen(reading.rule_of(row.rule), reading.time_of(row.now), page.segments, ZONES)).sql
        values = re.findall(r'"([^"]+)"', row.rule)
        assert not [value for value in values if len(value) > 3 and f"'{value}" in sql], sql
