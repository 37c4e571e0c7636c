"""Each event of a provider to the one service that it concerns."""

from rejoinder.channels.contract import Account, Event
from rejoinder.channels.events import (
    AccountChanged,
    Acted,
    CameBack,
    Echoed,
    Edited,
    ForAnother,
    Granted,
    Left,
    Moved,
    Noted,
    Paired,
    Receipt,
    Spoke,
    Typing,
)
from rejoinder.services.inbound.acted import acted, granted, noted, typing
from rejoinder.services.inbound.asking import introduced
from rejoinder.services.inbound.elsewhere import echoed, edited
from rejoinder.services.inbound.forwarding import for_another
from rejoinder.services.inbound.judged import judged
from rejoinder.services.inbound.leaving import came_back, left
from rejoinder.services.inbound.moving import moved
from rejoinder.services.inbound.odd import keep_odd
from rejoinder.services.inbound.pairing import paired
from rejoinder.services.inbound.receipts import receipt
from rejoinder.services.inbound.spoke import spoke
from rejoinder.services.system import System

_HANDLERS = {
    Spoke: spoke,
    Acted: acted,
    Granted: granted,
    Typing: typing,
    Noted: noted,
    Moved: moved,
    Paired: paired,
    ForAnother: for_another,
    Receipt: receipt,
    Left: left,
    CameBack: came_back,
    Echoed: echoed,
    Edited: edited,
    AccountChanged: judged,
}


async def handle(system: System, account: Account, event: Event) -> None:
    """Handle one event in a transaction of its own; the same one twice does nothing more."""
    handler = _HANDLERS.get(type(event), keep_odd)
    await handler(system, account, await introduced(system, account, event))  # type: ignore[operator]
