"""Write docs/hours.md and docs/responsiveness.md from their spec tables; with --check, tell if they are current."""

import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent
SPECS = ROOT / "tests" / "spec"

sys.path[:0] = [str(SPECS / "hours"), str(SPECS / "responsiveness"), str(ROOT / "src")]

import hours_spec  # noqa: E402 - it stands beside the test that runs it
import responsiveness_spec  # noqa: E402 - the same

PAGES = {"hours.md": hours_spec, "responsiveness.md": responsiveness_spec}


def text_of(page: ModuleType) -> str:
    """Return a page with its tables."""
    source = f"tests/spec/{Path(page.__file__ or '').parent.name}"
    made = f"<!-- Made by scripts/render_answering_docs.py from {source}; edit there. -->"
    tables = [f"## {title}\n\n{table.strip()}" for title, table in page.TABLES.items()]
    return "\n\n".join([f"# {page.TITLE}", made, page.TEXT.strip(), *tables]) + "\n"


def main() -> int:
    """Write the pages, or name those that are not current."""
    stale = [name for name, page in PAGES.items() if _read(name) != text_of(page)]
    if "--check" not in sys.argv:
        for name in stale:
            (ROOT / "docs" / name).write_text(text_of(PAGES[name]), "utf-8")
        return 0
    for name in stale:
        sys.stderr.write(f"docs/{name} is not current: run python scripts/render_answering_docs.py\n")
    return 1 if stale else 0


def _read(name: str) -> str:
    path = ROOT / "docs" / name
    return path.read_text("utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
