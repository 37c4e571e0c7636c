"""Rows by the million, as COPY reads them."""

from collections.abc import AsyncIterator, Sequence

from rejoinder.store.database import Database, Tx

_PIECE = 10_000
_TIMEOUT_S = 3_600


async def begin(tx: Tx) -> None:
    """Work as the owner of the tables until the transaction ends: COPY into them is the owner's alone to do.

    Nobody waits for the disk: whoever makes rows by the million can make them again.
    """
    await tx.run("SET LOCAL ROLE NONE")
    await tx.run("SET LOCAL synchronous_commit = off")


async def copy(tx: Tx, table: str, columns: Sequence[str], lines: Sequence[str]) -> None:
    """Put lines of COPY's text format into a table."""
    if lines:
        await tx.connection.copy_to_table(table, columns=columns, source=_pieces(lines), timeout=_TIMEOUT_S)


async def _pieces(lines: Sequence[str]) -> AsyncIterator[bytes]:
    for first in range(0, len(lines), _PIECE):
        yield ("\n".join(lines[first : first + _PIECE]) + "\n").encode()


async def settle(db: Database, tables: Sequence[str]) -> None:
    """Tell the planner what is in tables by now, and which of their pages everybody sees."""
    async with db.lookup() as tx:
        await tx.run("SET ROLE NONE")
        try:
            for table in tables:
                await tx.connection.execute(f"VACUUM (ANALYZE) {table}", timeout=_TIMEOUT_S)
        finally:
            await tx.run("SET ROLE rejoinder_service")
