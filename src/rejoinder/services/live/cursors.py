"""A cursor names the oldest transaction that a reader may not have seen, and when it was written."""

from datetime import UTC, datetime, timedelta

#: How long the log of changes is kept, and how old a cursor may be: younger, so that nothing it needs is gone.
KEPT_FOR = timedelta(hours=24)
GOOD_FOR = timedelta(hours=20)


def write(xid: int, now: datetime) -> str:
    """Write a cursor."""
    return f"{xid}.{int(now.timestamp())}"


def resumable(cursor: str | None, horizon: int, now: datetime) -> int | None:
    """Read the transaction to resume from; None when there is no cursor, or it is too old or of another database."""
    xid, _, seconds = (cursor or "").partition(".")
    if not (xid.isdecimal() and seconds.isdecimal()) or int(xid) > horizon:
        return None
    return int(xid) if now - datetime.fromtimestamp(int(seconds), UTC) < GOOD_FOR else None
