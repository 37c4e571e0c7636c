from datetime import UTC, datetime
from uuid import UUID

import msgspec

from rejoinder.channels.contract import (
    Accepted,
    Account,
    Answer,
    Arrival,
    Event,
    Failure,
    Health,
    HealthState,
    Inspected,
    Outbound,
    Refused,
    Signal,
)
from rejoinder.channels.events import Odd, Receipt
from rejoinder.channels.net import Push, Pusher, Reply, UnreachedError
from rejoinder.channels.webpush.capabilities import CAPABILITIES
from rejoinder.channels.webpush.failures import FAILURES, GONE, refused
from rejoinder.channels.webpush.render import content

_URGENT = frozenset({"reply", "transactional"})
_STATES = {"shown": "delivered", "tapped": "seen"}


class Brought(msgspec.Struct, frozen=True):
    """What a browser brings back: which push it was, our mark of it, and what became of it."""

    id: UUID
    mark: str
    what: str


class WebPushChannel:
    """Browsers of contacts: pushes go to the push service of each, and its worker tells what became of them."""

    type = "webpush"
    capabilities = CAPABILITIES
    failures = FAILURES

    def __init__(self, pusher: Pusher) -> None:
        self._pusher = pusher

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Take what bears the mark that went with the push."""
        try:
            brought = msgspec.json.decode(arrival.body, type=Brought)
        except msgspec.DecodeError:
            return Answer(status=403, why="it is nothing that we asked for")
        if arrival.method != "POST" or not self._pusher.marked(_named(account, brought.id), brought.mark):
            return Answer(status=403, why="the mark is missing or wrong")
        return Answer(keep=True)

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:  # noqa: ARG002 - the contract's
        """Read what became of one push."""
        try:
            brought = msgspec.json.decode(body, type=Brought)
        except msgspec.DecodeError as error:
            return (Odd(kind="push", why=str(error), raw=body.decode(errors="replace")),)
        if brought.what not in _STATES:
            return (Odd(kind="push", why=f"{brought.what!r} is not known.", raw=msgspec.to_builtins(brought)),)
        return (Receipt(state=_STATES[brought.what], at=at, provider_id=str(brought.id)),)

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Push one notification; a newer one for the same message takes its place."""
        if not outbound.keys:
            return Refused(Failure.UNREACHABLE, code=GONE, text="This browser takes no pushes any more.")
        mark = self._pusher.mark(_named(account, outbound.delivery_id))
        push = Push(
            endpoint=outbound.address,
            p256dh=outbound.keys["p256dh"],
            auth=outbound.keys["auth"],
            content=content(account, outbound, mark),
            keep_s=int(account.settings["keep_hours"]) * 3_600,
            urgency="high" if outbound.purpose in _URGENT else "normal",
            topic=outbound.message_id.hex,
        )
        try:
            reply = await self._pusher.push(push, outbound.at or datetime.now(UTC))
        except UnreachedError as error:
            lost = Failure.OUTCOME_UNKNOWN if error.may_have_arrived else Failure.RETRY_LATER
            return Refused(lost, code="unreached", text=str(error))
        except ValueError as error:
            return Refused(Failure.UNREACHABLE, code="keys", text=f"Its keys are none: {error}")
        return Accepted((str(outbound.delivery_id),)) if _taken(reply) else refused(reply)

    async def signal(self, account: Account, signal: Signal) -> None:
        """Do nothing: a notification shows nothing between notifications."""

    async def inspect(self, account: Account) -> Inspected:
        """Find it well: nobody else has to be asked."""
        title = str(account.settings["title"])
        return Inspected(Health(HealthState.GOOD), address=str(account.settings["site"]), name=title)


def _named(account: Account, delivery_id: UUID) -> str:
    return f"{account.channel_id}:{delivery_id}"


def _taken(reply: Reply) -> bool:
    return 200 <= reply.status < 300  # noqa: PLR2004 - HTTP's class of success
