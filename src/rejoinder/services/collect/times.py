"""When something happened, by a clock that may be wrong."""

from datetime import UTC, datetime, timedelta

import msgspec

#: What is said to have happened longer ago was not put off by a slow network: it is told afterwards, by its own time.
IMPORTED = timedelta(days=7)
_AHEAD = timedelta(minutes=1)
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)

Said = str | int | float | None


class UnreadableTime(ValueError):  # noqa: N818 - it is caught by the name
    """This is no time, or one before there was anything to tell."""


def when(told: Said, sent: Said, now: datetime) -> datetime:
    """Tell when it happened: the sender's clock is corrected by when it says it sends, against ours."""
    at = _read(told)
    if at is None:
        return now
    if now - at <= IMPORTED:
        sent_at = _read(sent)
        at = at + (now - sent_at) if sent_at else at
    if at < _FIRST:
        raise UnreadableTime
    return now if at > now + _AHEAD else at


def _read(said: Said) -> datetime | None:
    if said is None or said == "":
        return None
    try:
        at = msgspec.convert(_seconds(said), datetime, strict=False)
    except (msgspec.ValidationError, OverflowError, ValueError) as error:
        raise UnreadableTime from error
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _seconds(said: str | float) -> str | float:
    """Take a number as seconds, or as milliseconds where it is too large for seconds."""
    largest = 1e11
    return said / 1000 if isinstance(said, int | float) and said > largest else said
