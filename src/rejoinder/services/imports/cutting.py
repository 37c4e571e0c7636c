"""A file is read once, when it is uploaded, and kept in parts that are taken in one at a time."""

import io
from collections.abc import Iterator
from typing import IO

import msgspec

from rejoinder.domain.imports.file import HEAD, Line, encoding_of, heading_of, lines_of, separator_of
from rejoinder.domain.imports.record import FileFound
from rejoinder.domain.problem import Invalid, TooLarge

MOST_BYTES = 200_000_000
MOST_ROWS = 1_000_000
#: The most rows and bytes of a part: what one transaction takes in.
PART_ROWS, PART_BYTES = 500, 1_000_000
_PIECE = 1 << 20
#: So many rows are looked at to guess what columns mean, and so many are shown.
LOOKED_AT, SHOWN = 50, 5
_LONGEST_SHOWN = 200
_LINES = msgspec.json.Decoder(list[Line])


class Cut:
    """A file that is being read: what was found in it, and how many rows and parts there were so far."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self.size = _size(source)
        _check_size(self.size)
        self.encoding = encoding_of(iter(lambda: source.read(_PIECE), b""))
        source.seek(0)
        self._text = io.TextIOWrapper(source, self.encoding, errors="replace", newline="")
        self.separator = separator_of(self._text.read(HEAD))
        self._text.seek(0)
        self._lines = lines_of(self._text, self.separator)
        self.columns = heading_of(self._lines)
        self.looked_at: list[list[str]] = []
        self.rows = 0
        self.parts = 0

    def __iter__(self) -> Iterator[bytes]:
        """Cut the file into parts; raises Invalid or TooLarge for one that cannot be imported."""
        some: list[Line] = []
        size = 0
        for line in self._lines:
            self._see(line)
            some.append(line)
            size += sum(map(len, line.cells))
            if len(some) >= PART_ROWS or size >= PART_BYTES:
                yield self._part(some)
                some, size = [], 0
        if some:
            yield self._part(some)
        if not self.rows:
            raise Invalid("no_rows", "The file has no rows.", field="file", remedy="Put rows under the heading.")

    def _see(self, line: Line) -> None:
        self.rows += 1
        if self.rows > MOST_ROWS:
            raise TooLarge(
                "too_many_rows", f"A file has {MOST_ROWS:,} rows at most.", field="file", remedy="Split the file."
            )
        if len(self.looked_at) < LOOKED_AT:
            self.looked_at.append(line.cells)

    def _part(self, lines: list[Line]) -> bytes:
        self.parts += 1
        return msgspec.json.encode(lines)

    @property
    def found(self) -> FileFound:
        """What was found in the file."""
        sample = [[cell[:_LONGEST_SHOWN] for cell in row] for row in self.looked_at[:SHOWN]]
        return FileFound(self.encoding, self.separator, self.size, self.columns, sample)


def _size(source: IO[bytes]) -> int:
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    return size


def _check_size(size: int) -> None:
    if size > MOST_BYTES:
        raise TooLarge(
            "file_too_large",
            f"The file has {size / 1e6:.0f} MB; at most {MOST_BYTES / 1e6:.0f} MB are read.",
            field="file",
            remedy="Split the file.",
        )


def lines_in(part: bytes) -> list[Line]:
    """Read the rows of a part."""
    return _LINES.decode(part)
