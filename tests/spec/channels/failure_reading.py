"""Reads spec tables of provider errors: an answer of the provider, and what must be made of it."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import msgspec

from rejoinder.channels.contract import Refused

GIVEN = ("code", "subcode", "text")


class Row(msgspec.Struct, frozen=True):
    """One line of a table: what the provider answered, and what each column says must come of it."""

    code: str
    subcode: str
    text: str
    expected: dict[str, str]


class Page(msgspec.Struct, frozen=True):
    """A spec module of a channel type: its table, and how an answer is run through the type's own mapping."""

    type: str
    rows: tuple[Row, ...]
    module: ModuleType

    def told(self, row: Row) -> Refused:
        """Give what the channel makes of a row's answer."""
        refused: Refused = self.module.told(row.code, row.subcode, row.text)
        return refused


def rows_of(text: str) -> tuple[Row, ...]:
    """Return the rows of an ASCII table; a column that is not there is empty."""
    lines = [line.strip() for line in text.strip().splitlines()]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
    head, *body = cells
    rows = []
    for line in body:
        if len(line) != len(head):
            raise ValueError(f"The row {line} has {len(line)} cells; its table has {len(head)}.")
        named = dict(zip(head, line, strict=True))
        rows.append(Row(*(named.pop(column, "") for column in GIVEN), named))
    return tuple(rows)


def said(refused: Refused, column: str) -> str:
    """Return what was made of an answer, as a table writes it."""
    if column == "health":
        return refused.health.state.value if refused.health else ""
    value = getattr(refused, column)
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def pages() -> list[Page]:
    """Return the pages of all channel types."""
    found = []
    for path in sorted((Path(__file__).parent / "pages").glob("*.py")):
        spec = spec_from_file_location(f"failures_of_{path.stem}", path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} cannot be read as a spec page.")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        found.append(Page(path.stem, rows_of(module.TABLE), module))
    return found
