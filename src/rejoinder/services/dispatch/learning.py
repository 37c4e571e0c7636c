"""What the answer to a send tells of whom it went to: that an address and another name are one person's."""

import structlog

from rejoinder.channels.contract import Accepted, Account, Refused
from rejoinder.services.dispatch.ready import Ready
from rejoinder.services.inbound.pairing import pair
from rejoinder.services.system import System
from rejoinder.store import contacts

log = structlog.get_logger()


async def learned(system: System, ready: list[Ready], answers: list[Accepted | Refused]) -> None:
    """Keep pairs of names that are new; what cannot be kept now is told again with the next message."""
    pairs = {also: address for one in zip(ready, answers, strict=True) for address, also in _pair(*one)}
    if not pairs:
        return
    account = ready[0].account
    try:
        async with system.db.people(account.workspace_id) as tx:
            known = await contacts.aliases(tx, account.channel_id, list(pairs))
        for also, address in pairs.items():
            if known.get(also) != address:
                await _learn(system, account, address, also)
    except Exception as error:  # noqa: BLE001 - the messages are settled, and nothing of theirs may fail any more
        log.info("what a provider calls somebody could not be kept", channel=account.type, error=repr(error))


async def _learn(system: System, account: Account, address: str, also: str) -> None:
    async with system.db.people(account.workspace_id) as tx:
        await pair(system, tx, account, address, also, system.clock())


def _pair(one: Ready, answer: Accepted | Refused) -> list[tuple[str, str]]:
    """Give the number and the name of whom a message went to, where both are told."""
    if not isinstance(answer, Accepted) or not answer.known_as:
        return []
    names = {*answer.known_as, one.outbound.address}
    numbers = sorted(name for name in names if name.startswith("+"))
    others = sorted(name for name in names if not name.startswith("+"))
    return [(numbers[0], others[0])] if len(numbers) == len(others) == 1 else []
