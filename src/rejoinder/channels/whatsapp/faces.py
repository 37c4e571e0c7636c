"""Who is who in one change: people's numbers, what Meta calls them, and what they call themselves."""

from collections.abc import Sequence

import msgspec

from rejoinder.channels.events import Profile
from rejoinder.channels.meta.wire import line as cut
from rejoinder.channels.whatsapp.line import address_of
from rejoinder.channels.whatsapp.shapes import Somebody


class Whom(msgspec.Struct, frozen=True):
    """Somebody: the address by which they are known here, and Meta's own name of them where both are told."""

    address: str
    also: str | None = None


class Faces:
    """The people of one change: what one place leaves out, another may tell."""

    def __init__(self, people: Sequence[Somebody]) -> None:
        self._people = people

    def whom(self, number: str | None, user_id: str | None) -> Whom:
        """Tell who is meant: by their number if it is told anywhere; raises ValueError where nobody is named."""
        found = self._find(number, user_id)
        if found is not None:
            number, user_id = number or found.wa_id, user_id or found.user_id
        address = address_of(number, user_id)
        return Whom(address, user_id if user_id and user_id != address else None)

    def profile(self, whom: Whom, number: str | None, user_id: str | None) -> Profile:
        """Tell what somebody calls themselves; a number is their phone, too."""
        phone = whom.address if whom.address.startswith("+") else None
        found = self._find(number, user_id)
        if found is None or found.profile is None:
            return Profile(phone=phone, also=whom.also)
        name, username = cut(found.profile.name) or None, cut(found.profile.username) or None
        return Profile(name, username, phone=phone, also=whom.also)

    def _find(self, number: str | None, user_id: str | None) -> Somebody | None:
        names = {number, user_id} - {None, ""}
        return next((one for one in self._people if names & {one.wa_id, one.user_id}), None)
