from datetime import datetime
from typing import Any

from msgspec.structs import replace

from rejoinder.channels.contract import (
    Accepted,
    Account,
    Answer,
    Arrival,
    Event,
    Health,
    HealthState,
    Inspected,
    Outbound,
    Refused,
    Signal,
)
from rejoinder.channels.meta.errors import refused, unwell
from rejoinder.channels.meta.graph import OK, Graph, Post, authorized
from rejoinder.channels.meta.hook import admit
from rejoinder.channels.meta.templates import listed
from rejoinder.channels.net import Http, UnreachedError
from rejoinder.channels.whatsapp.capabilities import CAPABILITIES
from rejoinder.channels.whatsapp.failures import FAILURES
from rejoinder.channels.whatsapp.limits import people
from rejoinder.channels.whatsapp.line import Line
from rejoinder.channels.whatsapp.parse import parse
from rejoinder.channels.whatsapp.render import contents
from rejoinder.domain.fitting import fit

_TIERS = ("whatsapp_business_manager_messaging_limit", "messaging_limit_tier")
_ASKED = ",".join(("verified_name", "display_phone_number", "quality_rating", *_TIERS))
_PRODUCT = {"messaging_product": "whatsapp"}
_QUALITY = {"RED": "It is low: send less, and to people who asked for it.", "YELLOW": ""}


class WhatsAppChannel:
    """One number of a business account."""

    type = "whatsapp"
    capabilities = CAPABILITIES
    failures = FAILURES

    def __init__(self, http: Http, base: str = "") -> None:
        self._graph = Graph(http, base)

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Answer the handshake; keep what is signed."""
        return admit(account, arrival)

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read a body, each message beside the others."""
        files = self._graph.url(account, "").rstrip("/")
        return parse(body, Line(_number(account), at, files, authorized(account), self.failures))

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Send message by message; each carries our name of the delivery, which its statuses give back."""
        parts = fit(outbound.blocks, self.capabilities.blocks, self.capabilities.limits)
        shared = {
            **_PRODUCT,
            "recipient_type": "individual",
            **_to(outbound.address),
            "biz_opaque_callback_data": str(outbound.delivery_id),
        }
        path = f"{_number(account)}/messages"
        posts = [Post(path, {**shared, **content}) for part in parts for content in contents(part)]
        known_as: dict[str, None] = {}

        def named(told: Any) -> str:
            known_as.update(dict.fromkeys(_known_as(told)))
            return _name(told)

        answer = await self._graph.send(account, posts[outbound.parts_done :], self.failures, named)
        return replace(answer, known_as=tuple(known_as)) if isinstance(answer, Accepted) else answer

    async def signal(self, account: Account, signal: Signal) -> None:
        """Show that their last message was read, and that a teammate is writing; without a message there is nothing."""
        if not signal.provider_id or signal.kind not in self.capabilities.signals:
            return
        typing = {"typing_indicator": {"type": "text"}} if signal.kind == "typing" else {}
        body = {**_PRODUCT, "status": "read", "message_id": signal.provider_id, **typing}
        await self._graph.call(account, "POST", f"{_number(account)}/messages", json=body)

    async def inspect(self, account: Account) -> Inspected:
        """Ask how the number is, subscribe to the account's events, and list its templates."""
        try:
            return await self._inspected(account)
        except UnreachedError as error:
            return Inspected(Health(HealthState.BROKEN, "unreached", str(error), "Try again in a moment."))

    async def _inspected(self, account: Account) -> Inspected:
        found = await self._graph.call(account, "GET", _number(account), query={"fields": _ASKED})
        if found.status != OK:
            return Inspected(unwell(refused(found, self.failures)))
        told = found.json()
        business = str(account.settings.get("business_account_id", ""))
        subscribed = await self._graph.call(account, "POST", f"{business}/subscribed_apps")
        health = _health(str(told.get("quality_rating", "")))
        if subscribed.status != OK:
            why = refused(subscribed, self.failures)
            health = Health(HealthState.LIMITED, why.code, why.text, "See that the business account id is right.")
        digits = "".join(one for one in str(told.get("display_phone_number", "")) if one.isdigit())
        return Inspected(
            health,
            address=f"+{digits}" if digits else "",
            name=str(told.get("verified_name", "")),
            templates=await listed(self._graph, account, business),
            limits=people(*(told.get(one) for one in _TIERS)),
        )


def _number(account: Account) -> str:
    return str(account.settings.get("phone_number_id", ""))


def _to(address: str) -> dict[str, str]:
    """Address a number, or somebody whom Meta names by an id of its own."""
    return {"to": address.removeprefix("+")} if address.startswith("+") else {"recipient": address}


def _name(told: Any) -> str:
    found = told.get("messages") if isinstance(told, dict) else None
    first = found[0] if isinstance(found, list) and found else {}
    return str(first.get("id", "")) if isinstance(first, dict) else ""


def _known_as(told: Any) -> tuple[str, ...]:
    """Tell what WhatsApp calls whom a message goes to: a number, a name of its own, or both."""
    found = told.get("contacts") if isinstance(told, dict) else None
    first = found[0] if isinstance(found, list) and found else {}
    if not isinstance(first, dict):
        return ()
    digits, user_id = first.get("wa_id"), first.get("user_id")
    number = f"+{digits}" if isinstance(digits, str) and digits.isdecimal() else ""
    return tuple(filter(None, (number, user_id if isinstance(user_id, str) else "")))


def _health(quality: str) -> Health:
    if quality not in _QUALITY:
        return Health(HealthState.GOOD)
    state = HealthState.LIMITED if quality == "RED" else HealthState.GOOD
    return Health(state, f"quality_{quality.lower()}", f"The number's quality is {quality.lower()}.", _QUALITY[quality])
