import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from email.errors import MessageError
from typing import Any

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
    UncollectedError,
)
from rejoinder.channels.email.capabilities import CAPABILITIES, reads
from rejoinder.channels.email.collect import collected
from rejoinder.channels.email.compose import compose
from rejoinder.channels.email.failures import FAILURES
from rejoinder.channels.email.imap import Mailbox, box_of
from rejoinder.channels.email.parse import parse
from rejoinder.channels.email.smtp import Smtp, route_of, tried
from rejoinder.channels.net import Http


class EmailChannel:
    """One mailbox: mail is collected from it by IMAP, and handed to its server by SMTP."""

    type = "email"
    capabilities = CAPABILITIES
    failures = FAILURES

    def __init__(self, http: Http, smtp: str = "", imap: str = "") -> None:
        self._http = http
        self._out, self._in = smtp, imap
        self._smtp = Smtp()

    def admit(self, account: Account, arrival: Arrival) -> Answer:  # noqa: ARG002 - the contract's
        """Refuse: mail is collected, and brought by nobody."""
        return Answer(status=404, body="Mail is collected from its mailbox.")

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read one mail."""
        return parse(account, body, at)

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Hand one mail to the mail server; its name is the provider's id."""
        try:
            recipient = ascii_address(outbound.address)
            name, mail = await asyncio.to_thread(compose, account, msgspec.structs.replace(outbound, address=recipient))
        except (ValueError, IndexError, MessageError) as error:
            return Refused(Failure.UNREACHABLE, code="invalid_address", text=f"No mail can be written to it: {error}")
        route = route_of(account, self._http, self._out)
        answer = await self._smtp.hand_over(route, str(account.settings["from_address"]), recipient, mail)
        return Accepted((name,)) if isinstance(answer, Accepted) else answer

    async def signal(self, account: Account, signal: Signal) -> None:
        """Do nothing: a mail shows nothing between mails."""

    async def inspect(self, account: Account) -> Inspected:
        """Sign in where mail goes out, and open the mailbox where it comes in."""
        address = str(account.settings["from_address"])
        name = str(account.settings.get("from_name", ""))
        route = route_of(account, self._http, self._out)
        health = await tried(route) or await self._opened(account) or Health(HealthState.GOOD)
        return Inspected(health, address=address, name=name)

    async def _opened(self, account: Account) -> Health | None:
        if not reads(account):
            return None
        try:
            mailbox = await asyncio.to_thread(Mailbox, box_of(account, self._http, self._in))
        except UncollectedError as error:
            return error.health
        await asyncio.to_thread(mailbox.close)
        return None

    def collect(self, account: Account, since: Mapping[str, Any]) -> AsyncIterator[tuple[bytes, Mapping[str, Any]]]:
        """Yield each mail that came; where the server tells of new ones, wait for them."""
        return collected(account, since, self._http, self._in)


def ascii_address(address: str) -> str:
    """Return an address as every mail server takes it; raises ValueError where there is no such spelling."""
    local, _, domain = address.rpartition("@")
    if not local.isascii():
        raise ValueError("its first half is not in Latin letters")
    return f"{local}@{domain.encode('idna').decode()}"
