"""Fails where the documentation links to nothing, or says nothing of a setting or a make target."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import msgspec

from rejoinder.config import PLAIN_NAMES, PREFIX, Settings

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"(?<!\\)\]\(\s*<?([^)\s>]+)>?[^)]*\)|<(?:img|a)\b[^>]*?\b(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
CODE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:")


def pages() -> list[Path]:
    """List every page: those at the top, and those in docs."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def broken_links(page: Path) -> Iterator[str]:
    """Name each relative link of a page whose file or heading is not there."""
    text = CODE.sub("", page.read_text("utf-8"))
    for match in LINK.finditer(text):
        link = unquote(match[1] or match[2])
        if ELSEWHERE.match(link):
            continue
        path, _, heading = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists():
            yield f"{page.relative_to(ROOT)}: {link} is not there"
        elif heading and target.suffix == ".md" and heading not in anchors(target):
            yield f"{page.relative_to(ROOT)}: {link} names no heading there"


def anchors(page: Path) -> set[str]:
    """List the anchors of a page's headings, as GitHub makes them."""
    titles = HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def undocumented_settings() -> Iterator[str]:
    """Name each setting that docs/settings.md has no line for, and each line that is for no setting."""
    plain = {field: name for name, field in PLAIN_NAMES.items()}
    names = [field.name for field in msgspec.structs.fields(Settings)]
    wanted = {plain.get(name, f"{PREFIX}{name.upper()}") for name in names} | {f"{PREFIX}CONFIG"}
    page = ROOT / "docs" / "settings.md"
    text = page.read_text("utf-8") if page.exists() else ""
    told = set(re.findall(rf"`({PREFIX}[A-Z_]+|{'|'.join(PLAIN_NAMES)})\b", text))
    yield from (f"docs/settings.md says nothing of {name}" for name in sorted(wanted - told))
    yield from (f"docs/settings.md tells of {name}, which is no setting" for name in sorted(told - wanted))


def undocumented_targets() -> Iterator[str]:
    """Name each make target that CONTRIBUTING.md says nothing of."""
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    missing = [name for name in targets if f"make {name}" not in text]
    yield from (f"CONTRIBUTING.md says nothing of make {name}" for name in missing)


def main() -> int:
    """Print every fault and return how many there are."""
    faults = [fault for page in pages() for fault in broken_links(page)]
    faults += [*undocumented_settings(), *undocumented_targets()]
    for fault in faults:
        print(fault, file=sys.stderr)  # noqa: T201 - a script speaks by printing
    return len(faults)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
