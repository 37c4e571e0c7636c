import hours_spec as spec
import pytest


@pytest.mark.parametrize("row", [pytest.param(row, id=row.case) for row in spec.rows()])
def test_hours_are_as_the_table_says(row: spec.Row) -> None:
    assert spec.answer(row) == row.expected
