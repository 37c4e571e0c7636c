"""Named SQL: each `-- name: x` block of a noun's .sql file becomes the attribute `x`."""

import re
from functools import cache
from importlib.resources import files

_HEAD = re.compile(r"^-- name: (\w+)\s*$", re.MULTILINE)


class Statements:
    """The statements of one file, by name."""

    def __init__(self, noun: str, texts: dict[str, str]) -> None:
        self.noun = noun
        self.texts = texts

    def __getattr__(self, name: str) -> str:
        try:
            return self.texts[name]
        except KeyError:
            raise AttributeError(f"{self.noun}.sql has no statement {name!r}") from None


def parse(noun: str, source: str) -> Statements:
    """Split a file's text into its named statements."""
    parts = _HEAD.split(source)
    texts = {name: body.strip().rstrip(";") for name, body in zip(parts[1::2], parts[2::2], strict=True)}
    return Statements(noun, texts)


@cache
def load(noun: str) -> Statements:
    """Read `store/sql/<noun>.sql` once."""
    source = files("rejoinder.store").joinpath("sql", f"{noun}.sql").read_text("utf-8")
    return parse(noun, source)
