"""Every row of every spec page, decided by the gate."""

import policy_reading as reading
import pytest

ROWS = [
    pytest.param(page, row, id=f"{page.name}: {row.case}")
    for page in reading.pages()
    for table in page.tables
    for row in table.rows
]


@pytest.mark.parametrize(("page", "row"), ROWS)
def test_the_gate_answers_as_the_table_says(page: reading.Page, row: reading.Row) -> None:
    verdict = reading.verdict_of(row, page.policy)

    got = {column: reading.said(verdict, column) for column in row.expected}

    assert got == {column: reading.expected(row, column) for column in row.expected}


def test_no_two_rows_of_a_page_have_the_same_name() -> None:
    for page in reading.pages():
        names = [row.case for table in page.tables for row in table.rows]
        assert len(names) == len(set(names)), page.name
