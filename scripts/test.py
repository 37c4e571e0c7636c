"""Runs the whole test suite, or what is named to it as to pytest.

The pure tests run first and must cover the domain to the last branch by themselves; the others run without counting,
which would make them slow. A machine without any Chromium
gets the browser suite skipped with the reason; where CI is true that is a failure.
"""

import os
import subprocess
import sys

import chromium

PURE = ["tests/unit", "tests/spec"]
COVERAGE = [
    "--cov=rejoinder.domain",
    "--cov-branch",
    "--cov-fail-under=100",
    "--cov-report=term-missing:skip-covered",
]


def main(asked: list[str]) -> int:
    """Run pytest and return its exit code."""
    path, reason = chromium.find()
    if path is None and os.environ.get("CI") == "true":
        say(f"The browser suite cannot run, and CI must run it. No Chromium: {reason}.")
        return 1
    found = {"REJOINDER_CHROMIUM": str(path)} if path else {"REJOINDER_NO_CHROMIUM_REASON": reason}
    runs = [asked] if asked else [[*PURE, *COVERAGE], [f"--ignore={folder}" for folder in PURE]]
    code = max(run(arguments, found) for arguments in runs)
    if path is None:
        say(f"The browser suite was skipped. No Chromium: {reason}.")
    return code


def run(arguments: list[str], found: dict[str, str]) -> int:
    """Run pytest once."""
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, env={**os.environ, **found}, check=False).returncode  # noqa: S603 - our own


def say(words: str) -> None:
    """Print a line after all that was printed before."""
    print(words, file=sys.stderr, flush=True)  # noqa: T201 - a script speaks by printing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
