"""Every row of every spec page, answered by the pure evaluator. The same rows are asked of SQL in the integration tests."""

import audience_reading as reading
import pytest

from rejoinder.domain.audience import check, explain, flips_at, met, needs
from rejoinder.domain.audience.rule import Op

ROWS = [
    pytest.param(page, row, id=f"{page.name}: {row.case}")
    for page in reading.pages()
    for table in page.tables.values()
    for row in table
]


@pytest.mark.parametrize(("page", "row"), ROWS)
def test_the_evaluator_answers_as_the_table_says(page: reading.Page, row: reading.Row) -> None:
    rule, facts, now = reading.rule_of(row.rule), reading.facts_of(reading.known_of(row.facts)), reading.time_of(row.now)
    check(rule)

    reason = explain(rule, facts, now, page.segments)

    assert ("yes" if met(rule, facts, now, page.segments) else "no", reason.text) == (row.members, row.because)
    assert reason.met is met(rule, facts, now, page.segments)
    assert needs(rule, page.segments)
    flips = flips_at(rule, facts, now, page.segments)
    assert flips is None or flips > now


def test_no_two_rows_of_a_page_have_the_same_name() -> None:
    for page in reading.pages():
        names = [row.case for table in page.tables.values() for row in table]
        assert len(names) == len(set(names)), page.name


def test_every_operator_stands_in_a_table() -> None:
    text = " ".join(row.rule for page in reading.pages() for table in page.tables.values() for row in table)
    assert [op for op in Op if f" {op} " not in f"{text} "] == []
