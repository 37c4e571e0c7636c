"""For whom a body is read: the connected number, and when it came."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from rejoinder.channels.contract import KnownFailure
from rejoinder.channels.events import Media
from rejoinder.channels.meta.wire import line as cut
from rejoinder.channels.whatsapp.shapes import Kept


class Line(msgspec.Struct, frozen=True):
    """One connected number while a body for it is read; `files` is where its files are asked for, with `headers`."""

    number: str
    at: datetime
    files: str
    headers: Mapping[str, str]
    known: tuple[KnownFailure, ...] = ()
    display: str = ""

    def media(self, kind: str, kept: Kept) -> Media:
        """Name a file: its id leads to the address where it is for five minutes."""
        return Media(
            kind=kind,
            url=f"{self.files}/{kept.id}",
            headers=self.headers,
            pointer=("url",),
            name=cut(kept.filename),
            media_type=cut(kept.mime_type).partition(";")[0],
        )


def address_of(number: str | None, user_id: str | None) -> str:
    """Give the address of somebody: their number, or what Meta calls them; raises ValueError where there is none."""
    digits = (number or "").lstrip("+")
    if digits:
        return f"+{digits}" if digits.isdigit() else digits
    if not user_id:
        raise ValueError("It names nobody.")
    return user_id
