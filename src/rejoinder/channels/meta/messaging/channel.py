from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from rejoinder.channels.contract import (
    Accepted,
    Account,
    Answer,
    ApprovedTemplate,
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
from rejoinder.channels.meta.errors import refused, unwell
from rejoinder.channels.meta.graph import OK, Graph, authorized
from rejoinder.channels.meta.hook import admit
from rejoinder.channels.meta.messaging.page import SETTINGS, page_of
from rejoinder.channels.meta.messaging.parse import parse
from rejoinder.channels.meta.messaging.send import name_of, posts, to
from rejoinder.channels.meta.messaging.setup import profile_for
from rejoinder.channels.meta.templates import listed
from rejoinder.channels.net import Http, UnreachedError

_ACTIONS = {"typing": "typing_on", "seen": "mark_seen"}


class MessagingChannel:
    """A page or an account whose threads go through the Send API; its two kinds say in what they differ."""

    type: str
    capabilities: Capabilities
    failures: tuple[KnownFailure, ...]
    #: What the account is asked when it is looked at, and which of it is its name for people.
    about = "name"
    #: The events that the account is to send us.
    subscribed: tuple[str, ...]

    def __init__(self, http: Http, base: str = "") -> None:
        self._graph = Graph(http, base)

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Answer the handshake; keep what is signed."""
        return admit(account, arrival)

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read a body, each event beside the others."""
        people = self._graph.url(account, "").rstrip("/")
        return parse(body, page_of(account, at, people, authorized(account)))

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Send message by message, as what the verdict rests on."""
        found = posts(account, outbound, self._node(account), self._blocks(account), self.capabilities.limits)
        if isinstance(found, Refused):
            return found
        answer = await self._graph.send(account, found[outbound.parts_done :], self.failures, name_of)
        if isinstance(answer, Refused) and answer.scope == "topic":
            return msgspec.structs.replace(answer, scope=f"topic:{outbound.topic}")
        return answer

    async def signal(self, account: Account, signal: Signal) -> None:
        """Show that a teammate is writing or has seen."""
        if signal.kind in _ACTIONS:
            body = {"recipient": to(signal.address), "sender_action": _ACTIONS[signal.kind]}
            await self._graph.call(account, "POST", f"{self._node(account)}/messages", json=body)

    async def inspect(self, account: Account) -> Inspected:
        """Ask who the account is, subscribe to its events, greet with what the business wrote, list its templates."""
        try:
            return await self._inspected(account)
        except UnreachedError as error:
            return Inspected(Health(HealthState.BROKEN, "unreached", str(error), "Try again in a moment."))

    async def _inspected(self, account: Account) -> Inspected:
        node = self._node(account)
        found = await self._graph.call(account, "GET", node, query={"fields": self.about})
        if found.status != OK:
            return Inspected(unwell(refused(found, self.failures)), address=node)
        told = found.json()
        name = str(told.get("name") or told.get("username") or node)
        health = Health(HealthState.GOOD)
        for path, body in self._wishes(account, node):
            answer = await self._graph.call(account, "POST", path, json=body)
            if answer.status != OK:
                why = refused(answer, self.failures)
                health = Health(HealthState.LIMITED, why.code, why.text, "See that the app has every permission.")
        address = str(told.get("username") or node)
        return Inspected(health, address=address, name=name, templates=await self._templates(account, node))

    def _wishes(self, account: Account, node: str) -> Iterator[tuple[str, dict[str, Any]]]:
        yield f"{node}/subscribed_apps", {"subscribed_fields": ",".join(self.subscribed)}
        if profile := profile_for(account, self.type):
            yield f"{node}/messenger_profile", profile

    async def _templates(self, account: Account, node: str) -> tuple[ApprovedTemplate, ...] | None:
        return await listed(self._graph, account, node) if self.capabilities.templates else None

    def _blocks(self, account: Account) -> frozenset[str]:
        """Ask for topics with Meta's own card where the account still may."""
        own = {"opt_in_request"} if account.settings.get("notifications") == "yes" else set()
        return self.capabilities.blocks | own

    def _node(self, account: Account) -> str:
        return str(account.settings.get(SETTINGS[self.type], "me"))
