"""Cells become moments and typed values, as the file writes them."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rejoinder.domain.imports.moments import Written, moment_of, written_as
from rejoinder.domain.imports.values import Ways, parts_of, type_seen, value_of
from rejoinder.domain.typed import Type

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "written", "moment"),
    [
        ("2026-11-20T08:15:00Z", Written.ISO, "2026-11-20T08:15:00+00:00"),
        ("2026-11-20 08:15", Written.ISO, "2026-11-20T01:15:00+00:00"),
        ("2026/1/5 08:15", Written.ISO, "2026-01-05T01:15:00+00:00"),
        ("20.11.2026", Written.ISO, None),
        ("1795162500", Written.UNIX, "2026-11-20T08:15:00+00:00"),
        ("1795162500000", Written.UNIX, "2026-11-20T08:15:00+00:00"),
        ("17", Written.UNIX, None),
        ("20.11.2026 08:15", Written.DAY_FIRST, "2026-11-20T01:15:00+00:00"),
        ("20/11/2026, 08:15:30", Written.DAY_FIRST, "2026-11-20T01:15:30+00:00"),
        ("31-12-2026", Written.DAY_FIRST, "2026-12-30T17:00:00+00:00"),
        ("11/20/2026 8:15", Written.MONTH_FIRST, "2026-11-20T01:15:00+00:00"),
        ("20/11/2026", Written.MONTH_FIRST, None),
        ("yesterday", Written.MONTH_FIRST, None),
        ("0001-01-01", Written.ISO, None),
    ],
)
def test_a_moment_is_read_as_the_file_writes_it_in_its_zone(text: str, written: Written, moment: str | None) -> None:
    found = moment_of(text, written, JAKARTA)
    assert (found and found.isoformat()) == moment


def test_how_times_are_written_is_told_by_all_samples() -> None:
    assert written_as(["2026-11-20", ""]) is Written.ISO
    assert written_as(["1795162500"]) is Written.UNIX
    assert written_as(["01.02.2026", "31.12.2026"]) is Written.DAY_FIRST
    assert written_as(["01/02/2026", "12/31/2026"]) is Written.MONTH_FIRST
    assert written_as(["2026-11-20", "soon"]) is None
    assert written_as(["", ""]) is None


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("1234.5", Type.NUMBER, 1234.5),
        ("1,234", Type.NUMBER, 1234),
        ("1 234", Type.NUMBER, 1234),
        ("-7", Type.NUMBER, -7),
        ("1,2", Type.NUMBER, None),
        ("many", Type.NUMBER, None),
        ("Yes", Type.BOOLEAN, True),
        ("0", Type.BOOLEAN, False),
        ("maybe", Type.BOOLEAN, None),
        ("2026-11-20T08:15:00Z", Type.DATE, "2026-11-20T08:15:00.000000Z"),
        ("soon", Type.DATE, None),
        ("a, b;c|a", Type.LIST, ["a", "b", "c"]),
        ("007", Type.TEXT, "007"),
    ],
)
def test_a_cell_is_had_as_its_columns_type(text: str, type_: Type, value: Any) -> None:
    assert value_of(text, type_, Ways()) == value


def test_a_decimal_comma_is_one_where_the_file_has_it() -> None:
    ways = Ways(decimal_comma=True)
    assert value_of("1.234,50", Type.NUMBER, ways) == 1234.5
    assert value_of("1234", Type.NUMBER, ways) == 1234
    assert value_of("1.2", Type.NUMBER, ways) is None


def test_a_date_is_read_as_the_file_writes_it_or_else_as_iso() -> None:
    ways = Ways(written=Written.DAY_FIRST)
    assert value_of("01.02.2026", Type.DATE, ways) == "2026-02-01T00:00:00.000000Z"
    assert value_of("2026-02-01", Type.DATE, ways) == "2026-02-01T00:00:00.000000Z"


def test_a_list_may_be_json() -> None:
    assert parts_of('["a, b", "c"]') == ["a, b", "c"]
    assert parts_of("[a, b]") == ["a", "b"]


def test_the_type_of_a_column_is_that_of_all_its_samples() -> None:
    assert type_seen(["1", "2.5", ""], Ways()) is Type.NUMBER
    assert type_seen(["0812", "0813"], Ways()) is Type.TEXT
    assert type_seen(["yes", "No"], Ways()) is Type.BOOLEAN
    assert type_seen(["2026-11-20"], Ways()) is Type.DATE
    assert type_seen(["1", "many"], Ways()) is Type.TEXT
    assert type_seen([], Ways()) is Type.TEXT
