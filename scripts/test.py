"""Runs the whole test suite, or what is named to it as to pytest.

The pure tests run first and must cover the domain to the last branch by themselves; the others run without counting,
which would make them slow, in one process more than there are cores. Where this machine has a PostgreSQL of its own
that lets anybody in, what depends on the database runs a second time on it. A machine without any Chromium gets the
browser suite skipped with the reason; where CI is true that is a failure.
"""

import os
import subprocess
import sys

import chromium
import postgresql

PURE = ["tests/unit", "tests/spec"]
COVERAGE = [
    "--cov=rejoinder.domain",
    "--cov-branch",
    "--cov-fail-under=100",
    "--cov-report=term-missing:skip-covered",
]
#: One more than there are cores: most tests wait most of the time, for a disk, a browser, a timer. Each process has its
#: own server and browser.
SHARED = [f"--numprocesses={min(5, 1 + (os.cpu_count() or 1))}", "--dist=worksteal"]
#: What another PostgreSQL could answer otherwise: the store, migrations, dispatch, backups, search and the main flows.
ON_DATABASE = [
    "tests/integration",
    "--ignore=tests/integration/embedded",
    *(f"tests/acceptance/{flow}" for flow in ("automatic", "channels", "hours", "inbox", "notifications", "reports")),
]
GIVEN = "REJOINDER_TEST_DATABASE_URL"


def main(asked: list[str]) -> int:
    """Run pytest and return its exit code."""
    path, reason = chromium.find()
    if path is None and os.environ.get("CI") == "true":
        say(f"The browser suite cannot run, and CI must run it. No Chromium: {reason}.")
        return 1
    found = {"REJOINDER_CHROMIUM": str(path)} if path else {"REJOINDER_NO_CHROMIUM_REASON": reason}
    runs = [asked] if asked else [[*PURE, *COVERAGE], [*SHARED, *(f"--ignore={folder}" for folder in PURE)]]
    codes = [run(arguments, found) for arguments in runs]
    if not asked:
        codes.append(on_own_postgresql())
    if path is None:
        say(f"The browser suite was skipped. No Chromium: {reason}.")
    return max(codes)


def on_own_postgresql() -> int:
    """Run what depends on the database on this machine's own PostgreSQL, too; 0 where there is none."""
    if os.environ.get(GIVEN):
        say(f"All tests ran on the PostgreSQL that {GIVEN} names.")
        return 0
    dsn, reason = postgresql.find()
    if dsn is None:
        say(f"Nothing ran a second time on a PostgreSQL of this machine's own. None can be used: {reason}.")
        return 0
    say(f"A second time, on {postgresql.version(dsn)} of this machine's own:")
    with postgresql.lent(dsn) as login:
        # One process: roles are the whole server's, and two that make them at once are in each other's way.
        return run(ON_DATABASE, {GIVEN: login})


def run(arguments: list[str], found: dict[str, str]) -> int:
    """Run pytest once."""
    command = [sys.executable, "-m", "pytest", *arguments]
    # Many processes are started: each would compile a thousand modules anew.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, env={**kept, **found}, check=False).returncode  # noqa: S603 - our own


def say(words: str) -> None:
    """Print a line after all that was printed before."""
    print(words, file=sys.stderr, flush=True)  # noqa: T201 - a script speaks by printing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
