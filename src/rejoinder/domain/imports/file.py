"""How a file of rows is read: its encoding, what separates its values, its heading and its rows."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from rejoinder.domain.problem import Invalid, TooLarge

SEPARATORS = (",", ";", "\t", "|")
MOST_COLUMNS = 200
#: The most bytes or characters of a file at which its encoding and its separator are looked for first.
HEAD = 65_536
_LONGEST_NAME = 100
_TRIED_ROWS = 30
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FIELD = "file"
#: With what begins that a spreadsheet takes for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Line(msgspec.Struct, frozen=True, array_like=True):
    """A row: which one it is in the file, the heading being the first, and its values."""

    row: int
    cells: list[str]


def encoding_of(pieces: Iterable[bytes]) -> str:
    """Tell how a file writes its letters: by its first bytes, or else by whether all of it is UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, western, first = True, True, True
    for piece in pieces:
        if first and (found := _marked(piece[:HEAD])):
            return found
        first = False
        utf8 = utf8 and _decodes(decoder, piece)
        western = western and not set(piece) & {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    if utf8 and _decodes(decoder, b"", last=True):
        return "utf-8"
    return "cp1252" if western else "latin-1"


def _marked(head: bytes) -> str | None:
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if head[1::2].count(0) * 3 > len(head):
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) * 3 > len(head) else None


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, *, last: bool = False) -> bool:
    try:
        decoder.decode(piece, last)
    except UnicodeDecodeError:
        return False
    return True


def separator_of(head: str) -> str:
    """Tell what separates the values of a file: that by which most of its first rows have as many as its heading."""
    return max(SEPARATORS, key=lambda one: _fit(head, one))


def _fit(head: str, separator: str) -> tuple[int, int]:
    try:
        rows = list(islice(csv.reader(head.splitlines(keepends=True), delimiter=separator), _TRIED_ROWS))
    except csv.Error:
        return 0, 0
    columns = len(rows[0]) if rows else 0
    return (sum(len(row) == columns for row in rows), columns) if columns > 1 else (0, 0)


def lines_of(text: Iterable[str], separator: str) -> Iterator[Line]:
    """Read rows, empty ones left out; raises Invalid where a value never ends."""
    reader = csv.reader(text, delimiter=separator)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            kept = [_plain(cell) for cell in cells]
            if any(kept):
                yield Line(number, kept)
    except csv.Error as error:
        raise Invalid(
            "unreadable_row",
            f"Row {number + 1} cannot be read: a value in it does not end.",
            field=_FIELD,
            remedy="Look for a quotation mark too many or too few there, and export the file anew as CSV.",
        ) from error


def _plain(cell: str) -> str:
    text = cell.replace("\0", "").strip()
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text


def guarded(cell: str) -> str:
    """Keep a cell that is written out from being taken for a formula by a spreadsheet; read in, it is as it was."""
    return f"'{cell}" if cell[:1] in _FORMULA and not cell[1:].isdigit() else cell


def heading_of(lines: Iterator[Line]) -> list[str]:
    """Read the heading: a name for every column, each once; raises Invalid for a file that has none."""
    first = next(lines, None)
    if first is None:
        raise Invalid("empty_file", "The file is empty.", field=_FIELD, remedy="Choose a file with a heading and rows.")
    if len(first.cells) > MOST_COLUMNS:
        raise TooLarge(
            "too_many_columns",
            f"The file has {len(first.cells)} columns; at most {MOST_COLUMNS} are read.",
            field=_FIELD,
            remedy="Take the columns out that you do not need.",
        )
    names: list[str] = []
    for number, cell in enumerate(first.cells, 1):
        name, again = cell[:_LONGEST_NAME] or f"Column {number}", 2
        while name in names:
            name, again = f"{cell[:_LONGEST_NAME] or 'Column'} ({again})", again + 1
        names.append(name)
    return names
