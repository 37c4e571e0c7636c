"""A campaign rehearsed over the coming weeks: who would get what on which day, on copies of the real ledgers (X4)."""

from rejoinder.services.campaigns.rehearsal.asked import (
    Asked,
    Rehearsal,
    cancel_rehearsal,
    read_rehearsal,
    start_rehearsal,
)

__all__ = ["Asked", "Rehearsal", "cancel_rehearsal", "read_rehearsal", "start_rehearsal"]
