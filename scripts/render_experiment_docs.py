"""Write docs/experiments.md with what the simulation measures; with --check, tell if it is current."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "experiments.md"

sys.path[:0] = [str(ROOT / "tests" / "spec" / "experiments"), str(ROOT / "tests"), str(ROOT / "src")]

import experiments_spec  # noqa: E402 - it stands beside the test that runs it


def main() -> int:
    """Write the page, or say that it is not current."""
    text = experiments_spec.text()
    if "--check" not in sys.argv:
        PAGE.write_text(text, "utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text("utf-8") == text:
        return 0
    sys.stderr.write("docs/experiments.md is not current: run python scripts/render_experiment_docs.py\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
