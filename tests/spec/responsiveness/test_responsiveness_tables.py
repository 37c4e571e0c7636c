import pytest
import responsiveness_spec as spec


@pytest.mark.parametrize("row", [pytest.param(row, id=row.case) for row in spec.rows()])
def test_responsiveness_is_as_the_table_says(row: spec.Row) -> None:
    assert spec.answer(row) == row.expected
