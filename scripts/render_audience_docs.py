"""Write docs/audiences from the spec pages and the table of operators; with --check, tell whether it is current."""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SPECS = ROOT / "tests" / "spec" / "audience"
DOCS = ROOT / "docs" / "audiences"

sys.path[:0] = [str(SPECS), str(ROOT / "src")]

import audience_reading as reading  # noqa: E402 - it stands beside the pages that it reads

from rejoinder.domain.audience import FIELDS, OPERATORS  # noqa: E402
from rejoinder.domain.audience.check import DEEPEST, MOST  # noqa: E402

MADE = "<!-- Made by scripts/render_audience_docs.py from tests/spec/audience; edit there. -->"
INTRODUCTION = f"""
An audience is a rule about contacts: who they are, what they did, when, and where they stand. A segment is an audience
that is saved under a name. Each rule has one meaning and two engines: one answers for a single contact at once and says
why, the other asks PostgreSQL for everybody. Both are held to the tables on these pages.

Every condition is met or not; there is no third. One that nothing is known for is not met. Those that deny (`is_not`,
`none_of`, `not_contains`, `ne`, `has_none`, `not_within_last`, `is_not_set`) are exactly the opposite of what they
deny, so they are met when nothing is known. A value of another type than the operator is for counts as not known.

A rule has at most {MOST} conditions, {DEEPEST} levels deep. Contacts that were merged into others are in no audience;
those whom you blocked are, unless the rule says otherwise.
"""
NOTATION = """
## How to read the tables

Each row is a test. *Facts* are what is known of a contact, *in* is whether they are in the audience at the time *now*,
and *because* is what Rejoinder says when it is asked why. Times are UTC; the workspace is in Jakarta. A rule is written
shortly: `attribute plan is "pro"` stands for `{"type": "attribute", "name": "plan", "op": "is", "value": "pro"}`,
`did Ordered gte 3 last=30` for
`{"type": "did", "event": "Ordered", "op": "gte", "times": 3, "period": {"type": "days", "last": 30}}`.
"""


def files() -> Iterator[tuple[Path, str]]:
    """Yield every file of docs/audiences with what it must contain."""
    pages = reading.pages()
    yield DOCS / "README.md", index(pages)
    for page in pages:
        yield DOCS / file_name(page), page_text(page)


def file_name(page: reading.Page) -> str:
    """Return the page's file name, without the number that orders the pages."""
    return page.name.partition("_")[2] + ".md"


def index(pages: list[reading.Page]) -> str:
    """Return the page that explains rules, their operators and fields."""
    links = "\n".join(f"* [{page.title}]({file_name(page)})" for page in pages)
    parts = [
        "# Audiences",
        MADE,
        INTRODUCTION.strip(),
        f"## The conditions, one by one\n\n{links}",
        f"## Operators\n\n{operators()}",
        f"## Fields\n\nWhat Rejoinder itself keeps of a contact.\n\n{fields()}",
        NOTATION.strip(),
    ]
    return "\n\n".join(parts) + "\n"


def operators() -> str:
    """Return a table of the operators of each type with what they take."""
    rows = [(type_, op, takes) for type_, each in OPERATORS.items() for op, takes in each.items()]
    return table(("type", "operator", "takes"), [(type_, f"`{op}`", takes) for type_, op, takes in rows])


def fields() -> str:
    """Return a table of the built-in fields."""
    rows = [(f"`{name}`", known.label, known.type, ", ".join(known.choices)) for name, known in FIELDS.items()]
    return table(("field", "what it is", "type", "values"), rows)


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def page_text(page: reading.Page) -> str:
    """Return a page with its tables."""
    parts = [f"# {page.title}", MADE, page.text]
    if page.named:
        listed = "\n".join(f"* `{name}`: `{rule}`" for name, rule in page.named.items())
        parts.append(f"The segments of this page:\n\n{listed}")
    for title, rows in page.tables.items():
        head = ("case", "facts", "rule", "now", "in", "because")
        lines = [(row.case, code(row.facts), code(row.rule), row.now, row.members, plain(row.because)) for row in rows]
        parts.append(f"## {title}\n\n{table(head, lines)}")
    return "\n\n".join(parts) + "\n"


def code(text: str) -> str:
    """Return the parts of a cell, one beneath the other, as code."""
    return ";<br>".join(f"`{part.strip()}`" for part in text.split(";")) if text else ""


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return text.replace("*", r"\*").replace("_", r"\_").replace("<", r"\<")


def main() -> int:
    """Write the pages, or name those that are not current."""
    wanted = dict(files())
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    extra = [path for path in DOCS.glob("*.md") if path not in wanted]
    if "--check" not in sys.argv:
        DOCS.mkdir(exist_ok=True)
        for path in stale:
            path.write_text(wanted[path], "utf-8")
        for path in extra:
            path.unlink()
        return 0
    for path in (*stale, *extra):
        sys.stderr.write(f"{path.relative_to(ROOT)} is not current: run python scripts/render_audience_docs.py\n")
    return 1 if stale or extra else 0


if __name__ == "__main__":
    sys.exit(main())
