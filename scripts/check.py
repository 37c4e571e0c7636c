"""Runs every check that CI runs, or the steps that are named; names each, and at the end what failed."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(sys.executable).parent

STEPS: dict[str, list[str]] = {
    "locks fit pyproject.toml": ["scripts/lock.sh", "--check"],
    "ruff": [f"{HERE}/ruff", "check", "--quiet", "--output-format=concise", "."],
    "ruff format": [f"{HERE}/ruff", "format", "--check", "--output-format=concise", "."],
    "types": [f"{HERE}/mypy", "--no-error-summary"],
    "import contracts": [f"{HERE}/lint-imports"],
    "migrations fit the tables": [sys.executable, "scripts/check_migrations.py"],
    "documentation": [sys.executable, "scripts/check_docs.py"],
    "TypeScript types": ["scripts/npm.sh", "types"],
    "biome": ["scripts/npm.sh", "lint"],
    "TypeScript tests": ["scripts/npm.sh", "test"],
    "built assets equal a rebuild": ["scripts/npm.sh", "verify"],
    "the messenger's size": ["scripts/npm.sh", "sizes", "--", "--check"],
}


def main(asked: list[str]) -> int:
    """Run the steps that were asked for, or all; return how many failed."""
    wanted = {name: command for name, command in STEPS.items() if not asked or name in asked}
    failed = [name for name, command in wanted.items() if not passes(name, command)]
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return len(failed)


def passes(name: str, command: list[str]) -> bool:
    """Run one step; what it printed is shown only when it failed."""
    began = time.monotonic()
    done = subprocess.run(  # noqa: S603 - the commands are those above
        command, cwd=ROOT, env={**os.environ, "NO_COLOR": "1"}, capture_output=True, text=True, check=False
    )
    took = time.monotonic() - began
    say(f"{'ok    ' if done.returncode == 0 else 'FAILED'}  {name} ({took:.1f} s)")
    if done.returncode:
        say(f"{done.stdout}{done.stderr}".rstrip())
    return done.returncode == 0


def say(words: str) -> None:
    """Print a line at once."""
    print(words, flush=True)  # noqa: T201 - a script speaks by printing


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
