"""What always becomes of messages to somebody, whatever is sent to them."""

from enum import StrEnum


class Fate(StrEnum):
    """A fixed fate; a provider that has no such thing lets the message arrive."""

    WELL = "well"
    #: They blocked the business.
    BLOCKED = "blocked"
    #: They told the provider that they want nothing more.
    OPTED_OUT = "opted_out"
    #: Nobody is there, or not on this app.
    UNREACHABLE = "unreachable"
    #: The account was closed.
    DEACTIVATED = "deactivated"
    #: They have never begun.
    NEVER_STARTED = "never_started"
    #: The window is closed, and the provider says so at once.
    CLOSED = "closed"
    #: It is accepted first and then failed: the window is closed.
    CLOSED_LATER = "closed_later"
    #: It is accepted first and then failed: it cannot be delivered.
    UNDELIVERABLE_LATER = "undeliverable_later"
    #: It is accepted first and then failed: they had enough of promotion from everybody.
    CAPPED_LATER = "capped_later"
    #: It is accepted, and nothing more is ever heard of it.
    SILENT = "silent"
    #: They are away, and a machine of theirs says so.
    AWAY = "away"


class Fates:
    """Who has which fate: by address, or by how an address ends, the longest ending first."""

    def __init__(self) -> None:
        self.by_address: dict[str, Fate] = {}
        self.by_ending: dict[str, Fate] = {}

    def of(self, provider: str, address: str) -> Fate:
        """Tell what becomes of messages to an address."""
        found = self.by_address.get(f"{provider}:{address}")
        if found is not None or not self.by_ending:
            return found or Fate.WELL
        endings = (address[-length:] for length in range(len(address), 0, -1))
        return next((self.by_ending[one] for one in endings if one in self.by_ending), Fate.WELL)

    def set(self, provider: str, address: str, fate: Fate) -> None:
        """Fix a fate, or lift it with `well`."""
        key = f"{provider}:{address}"
        self.by_address[key] = fate
        if fate is Fate.WELL:
            del self.by_address[key]
