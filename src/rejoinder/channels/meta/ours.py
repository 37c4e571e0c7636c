"""The mark by which a message of ours is recognized when Meta tells of it."""

from uuid import UUID


def delivery_of(mark: str | None) -> UUID | None:
    """Read the delivery that a mark names; None where it is none of ours."""
    try:
        return UUID(mark) if mark else None
    except ValueError:
        return None
