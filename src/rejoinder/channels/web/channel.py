from datetime import datetime

from rejoinder.channels.contract import (
    Accepted,
    Account,
    Answer,
    Arrival,
    Capabilities,
    Event,
    Health,
    HealthState,
    Inspected,
    KnownFailure,
    Outbound,
    Refused,
    Signal,
)
from rejoinder.domain.fitting import Limits


class WebChannel:
    """Sending is keeping: once settled, the message is in the contact's thread and live to every open tab."""

    type = "web"
    capabilities = Capabilities(
        title="Web messenger",
        blocks=frozenset(
            {
                "text",
                "image",
                "audio",
                "video",
                "file",
                "buttons",
                "quick_replies",
                "card",
                "carousel",
                "location",
                "opt_in_request",
            }
        ),
        limits=Limits(caption=10_000, buttons=5, replies=13, cards=10, card_buttons=5),
        deduplicates=True,
        retracts=True,
        receipts=frozenset({"delivered", "seen"}),
        signals=frozenset({"typing", "seen"}),
        one_thread=False,
    )
    failures: tuple[KnownFailure, ...] = ()

    def admit(self, account: Account, arrival: Arrival) -> Answer:  # noqa: ARG002 - the contract's
        """Refuse: visitors' browsers have an API of their own."""
        return Answer(status=404, body="The web messenger has no webhook.")

    def parse(  # the contract's
        self,
        account: Account,  # noqa: ARG002
        body: bytes,  # noqa: ARG002
        at: datetime,  # noqa: ARG002
    ) -> tuple[Event, ...]:
        """Read nothing: nothing is kept here."""
        return ()

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:  # noqa: ARG002 - the contract's
        """Accept at once: the thread itself is the mailbox."""
        return Accepted()

    async def signal(self, account: Account, signal: Signal) -> None:
        """Do nothing: sockets show it already."""

    async def inspect(self, account: Account) -> Inspected:  # noqa: ARG002 - the contract's
        """Find it well: it is ourselves."""
        return Inspected(Health(HealthState.GOOD))
