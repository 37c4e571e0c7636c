"""What the database tells of itself."""

import asyncio
from collections.abc import AsyncIterator

from rejoinder.services.upkeep.finding import NOTE, OK, PROBLEM, Deployment, Finding
from rejoinder.store import inspection
from rejoinder.store.errors import StoreError

LARGEST_SKEW_S = 2.0
PATIENCE_S = 20.0


async def look_at_database(deployment: Deployment, dsn: str) -> AsyncIterator[Finding]:
    """See that PostgreSQL answers, fits this program and keeps workspaces apart."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            facts = await inspection.inspect(dsn, deployment.clock)
    except (StoreError, TimeoutError) as error:
        remedy = error.remedy if isinstance(error, StoreError) else "Check DATABASE_URL and the network."
        yield Finding("database", PROBLEM, str(error) or "PostgreSQL does not answer.", remedy)
        return
    yield _version(facts)
    yield _schema(facts)
    yield _clocks(facts)
    yield _connections(deployment, facts)
    if facts.unprotected:
        yield Finding(
            "row-level security",
            PROBLEM,
            f"It is off for {', '.join(facts.unprotected)}.",
            "Switch it on again: ALTER TABLE … ENABLE ROW LEVEL SECURITY.",
        )


def _version(facts: inspection.Facts) -> Finding:
    if facts.major < inspection.OLDEST:
        return Finding(
            "database", PROBLEM, f"PostgreSQL {facts.version} is too old.", f"Use {inspection.OLDEST} or newer."
        )
    return Finding("database", OK, f"PostgreSQL {facts.version}")


def _schema(facts: inspection.Facts) -> Finding:
    if facts.revision == facts.newest:
        return Finding("schema", OK, f"revision {facts.revision}")
    if facts.revision is None:
        return Finding("schema", NOTE, "The database is empty; the first start makes the tables.")
    if facts.revision < facts.newest:
        return Finding(
            "schema",
            PROBLEM,
            f"The database is at revision {facts.revision}; this program wants {facts.newest}.",
            "Make a backup, then run `rejoinder migrate`.",
        )
    return Finding(
        "schema",
        PROBLEM,
        f"The database is at revision {facts.revision}, newer than this program's {facts.newest}.",
        "Start the version of Rejoinder that last used it, or a newer one.",
    )


def _clocks(facts: inspection.Facts) -> Finding:
    words = f"The clocks of this machine and of the database are {abs(facts.skew_s):.1f} s apart."
    if abs(facts.skew_s) <= LARGEST_SKEW_S:
        return Finding("clock", OK, words)
    return Finding("clock", PROBLEM, words, "Let both follow a time server (such as chrony or systemd-timesyncd).")


def _connections(deployment: Deployment, facts: inspection.Facts) -> Finding:
    words = f"Each process may open {deployment.connections} of PostgreSQL's {facts.connections} connections."
    if deployment.connections + 2 > facts.connections:
        return Finding("connections", PROBLEM, words, "Lower REJOINDER_DATABASE_CONNECTIONS or raise max_connections.")
    return Finding("connections", OK, words)
