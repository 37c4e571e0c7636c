"""Write docs/policy from the policies and their spec pages; with --check, tell whether it is current."""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SPECS = ROOT / "tests" / "spec" / "policy"
DOCS = ROOT / "docs" / "policy"

sys.path[:0] = [str(SPECS), str(ROOT / "src")]

import policy_reading as reading  # noqa: E402 - it stands beside the pages that it reads

from rejoinder.domain.policy import PROFILES, REASONS, REMEDIES, Policy, explain, rules_of  # noqa: E402

MADE = "<!-- Made by scripts/render_policy_docs.py from tests/spec/policy; edit there. -->"
INTRODUCTION = """
Everything that leaves goes through one gate. For each message, at the moment at which it would go, the gate looks at
the channel's policy and at what is known of the contact, and answers one of three things:

* **send**, and what that uses up;
* **hold** until a time at which it may go;
* **drop**, with what would be allowed instead.

The answer names the rule that decided and is kept with the message. The same gate answers the composer before a word
is typed, a campaign's dry run, and whoever asks later why somebody got a message or did not.

## The order of the rules

1. Is it still worth sending? 2. Has the contact left? 3. Does it ask for personal data? 4. Did the contact start?
5. Does it state a reason? 6. What does it rest on: an open window, a follow-up, a subscription, a consent?
7. Must it wait: for a cap, for a topic's frequency, for the morning?

The first rule that says no is the answer. A message that waits must still be allowed when its waiting is over; if it
would not be, it is dropped at once.

A workspace may make a policy stricter: lower caps, longer quiet hours, shorter windows, grounds left out. It cannot
make it looser.
"""
NOTATION = """
## How to read the tables

Each row is a test. *Facts* are what is known, in order; *proposal* is the purpose and the author of the message, and
what it names; times are UTC, in the week of Monday 5 January 2026 (`Mon+2` is two weeks later). The other columns are
the verdict, and the last tells it in words.
"""


def files() -> Iterator[tuple[Path, str]]:
    """Yield every file of docs/policy with what it must contain."""
    published = [page for page in reading.pages() if page.published]
    yield DOCS / "README.md", index(published)
    for page in published:
        yield DOCS / file_name(page), page_text(page)


def file_name(page: reading.Page) -> str:
    """Return the page's file name, without the number that orders the pages."""
    return page.name.partition("_")[2].replace("_", "-") + ".md"


def index(published: list[reading.Page]) -> str:
    """Return the page that explains the gate, each policy and each answer."""
    links = "\n".join(f"* [{page.title}]({file_name(page)})" for page in published)
    return "\n\n".join(
        [
            "# The rules of the gate",
            MADE,
            INTRODUCTION.strip(),
            f"## The rules, one by one\n\n{links}",
            NOTATION.strip(),
            "## The policies",
            *(policy_text(policy) for policy in PROFILES.values()),
            f"## Why: the reasons\n\n{catalogue(REASONS.items())}",
            f"## What instead: the remedies\n\n{catalogue(REMEDIES.items())}\n",
        ]
    )


def policy_text(policy: Policy) -> str:
    """Return one policy in words, with the sources of its rules."""
    rows = [("rule", "says", "source")]
    for rule in rules_of(policy):
        source = f"{rule.source.title}, {rule.source.date}" if rule.source else ""
        rows.append((f"`{rule.rule}`", rule.text, source))
    return f"### {policy.title} (`{policy.name}`)\n\n{policy.summary}\n\n{markdown(rows)}"


def catalogue(entries: object) -> str:
    """Return codes and their English as a table."""
    return markdown([("code", "in English"), *((f"`{code}`", text) for code, text in entries)])


def page_text(page: reading.Page) -> str:
    """Return a spec page as Markdown."""
    decided = f"Decided by `{page.policy.name}`, {page.policy.title.lower()}."
    tables = [f"## {table.title}\n\n{table_text(page, table)}" for table in page.tables]
    return "\n\n".join([f"# {page.title}", MADE, page.text, decided, *tables]) + "\n"


def table_text(page: reading.Page, table: reading.Table) -> str:
    """Return one table with the verdicts told in words."""
    columns = list(table.rows[0].expected)
    rows = [("case", "facts", "proposal", "now", *columns, "in words")]
    for row in table.rows:
        told = explain(reading.verdict_of(row, page.policy))
        words = " ".join(part for part in (told.why, told.instead) if part)
        cells = [row.expected[column] for column in columns]
        rows.append((row.case, row.facts.replace("; ", ";<br>"), row.proposal, row.now, *cells, words))
    return markdown(rows)


def markdown(rows: list[tuple[str, ...]]) -> str:
    """Return rows as a Markdown table; the first is the head."""
    head, *body = rows
    lines = [head, tuple("---" for _ in head), *body]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def stale(wanted: dict[Path, str]) -> list[Path]:
    """Return the files that are missing, different, or no longer wanted."""
    different = [path for path, text in wanted.items() if not path.exists() or path.read_text() != text]
    return different + [path for path in DOCS.glob("*.md") if path not in wanted]


def main() -> int:
    """Write the files, or with --check name those that are not current."""
    wanted = dict(files())
    old = stale(wanted)
    if "--check" in sys.argv[1:]:
        for path in old:
            sys.stderr.write(f"{path.relative_to(ROOT)} is not current; run scripts/render_policy_docs.py\n")
        return 1 if old else 0
    DOCS.mkdir(parents=True, exist_ok=True)
    for path in old:
        if path in wanted:
            path.write_text(wanted[path])
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
