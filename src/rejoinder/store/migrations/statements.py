"""A migration's SQL, one statement a line in the file beside it, and the tables that it makes."""

from pathlib import Path


def statements(migration: str) -> list[str]:
    """Read the statements of the migration whose Python file this is."""
    return [line.rstrip(";") for line in Path(migration).with_suffix(".sql").read_text("utf-8").splitlines() if line]


def tables_made(lines: list[str]) -> list[str]:
    """Name the tables that statements create."""
    made = [line for line in lines if line.startswith("CREATE ") and " TABLE " in line.partition("(")[0]]
    return [line.split(" TABLE ")[1].split(" ")[0].strip('"') for line in made]
