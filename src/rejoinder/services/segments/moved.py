"""Entering and leaving a segment are events of a contact themselves."""

from datetime import datetime

from rejoinder.domain.segment import ENTERED, LEFT
from rejoinder.services.segments.book import Book
from rejoinder.services.system import System
from rejoinder.store import events
from rejoinder.store.database import Tx
from rejoinder.store.events import Happened
from rejoinder.store.rows import encoded
from rejoinder.store.segment_members import Pair


def note_moves(system: System, tx: Tx, book: Book, entered: list[Pair], left: list[Pair], now: datetime) -> None:
    """Note who entered and who left which segment, with what happened otherwise in this transaction."""
    happened = []
    shown = {id_ for id_, one in book.saved.items() if not one.hidden}
    for name, pairs in ((ENTERED, entered), (LEFT, left)):
        for segment_id, contact_id in pairs:
            if segment_id not in shown:
                continue
            properties = encoded({"segment_id": segment_id, "segment_name": book.saved[segment_id].name})
            happened.append(Happened(system.new_id(), contact_id, name, properties, now))
    events.add_many(tx, happened, now)
