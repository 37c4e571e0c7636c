import base64
import binascii
import hashlib
import hmac
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode
from uuid import uuid4

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
from rejoinder.channels.net import Http, Reply, UnreachedError
from rejoinder.channels.rcs.capabilities import CAPABILITIES
from rejoinder.channels.rcs.failures import FAILURES, refused
from rejoinder.channels.rcs.parse import decoded, parse
from rejoinder.channels.rcs.render import message, message_id
from rejoinder.channels.rcs.tokens import Tokens, UngrantedError
from rejoinder.domain.fitting import fit

BASE = "rcsbusinessmessaging.googleapis.com"
_OK, _UNAUTHORIZED, _TAKEN_BEFORE = 200, 401, 409
_EVENTS = {"typing": "IS_TYPING", "seen": "READ"}
_REFUSED = Answer(status=403, why="the signature is missing or wrong")


class RcsChannel:
    """One agent: what comes is signed with its client token, messages go out with a service account's."""

    type = "rcs"
    capabilities = CAPABILITIES
    failures = FAILURES

    def __init__(self, http: Http, base: str = "") -> None:
        self._http = http
        self._base = base
        self._tokens = Tokens(http, base)

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Answer Google's trial of the address; keep what is signed over the event inside of its envelope."""
        if arrival.method != "POST":
            return _REFUSED
        if arrival.headers.get("x-goog-webhook-type") == "verification":
            return _tried(account, arrival.body)
        try:
            data, _ = decoded(arrival.body)
        except (msgspec.DecodeError, binascii.Error, ValueError, KeyError, TypeError):
            return _REFUSED
        signed = hmac.new(account.secrets["client_token"].encode(), data, hashlib.sha512).digest()
        given = arrival.headers.get("x-goog-signature", "")
        good = hmac.compare_digest(given.encode(), base64.b64encode(signed))
        return Answer(keep=True) if good else _REFUSED

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read one event."""
        return parse(account, body, at)

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Send part by part, each under a name of ours; what has arrived is said with a refusal."""
        parts = fit(outbound.blocks, self.capabilities.blocks, self.capabilities.limits)
        done: tuple[str, ...] = ()
        for number, part in enumerate(parts[outbound.parts_done :], outbound.parts_done):
            name = message_id(outbound, number)
            path = f"{_phone(outbound.address)}/agentMessages"
            try:
                reply = await self._post(account, path, {"messageId": name}, message(account, outbound, part))
            except UngrantedError as error:
                return _ungranted(error, done)
            except UnreachedError as error:
                lost = Failure.OUTCOME_UNKNOWN if error.may_have_arrived else Failure.RETRY_LATER
                return Refused(lost, code="unreached", text=str(error), provider_ids=done)
            if reply.status not in {_OK, _TAKEN_BEFORE}:
                return refused(reply, done)
            done = (*done, name)
        return Accepted(done)

    async def signal(self, account: Account, signal: Signal) -> None:
        """Show that a teammate is writing, or has read up to a message."""
        if signal.kind not in _EVENTS or (signal.kind == "seen" and not signal.provider_id):
            return
        named = {"messageId": signal.provider_id} if signal.kind == "seen" else {}
        path = f"{_phone(signal.address)}/agentEvents"
        try:
            await self._post(account, path, {"eventId": str(uuid4())}, {"eventType": _EVENTS[signal.kind], **named})
        except UngrantedError as error:
            raise UnreachedError(str(error), may_have_arrived=False) from error

    async def inspect(self, account: Account) -> Inspected:
        """Ask for a token; whether the agent is launched, its carriers tell."""
        agent = str(account.settings["agent_id"])
        try:
            await self._tokens.of(account)
        except UngrantedError as error:
            return Inspected(_ungranted(error, ()).health or Health(HealthState.BROKEN, "token", str(error)), agent)
        return Inspected(Health(HealthState.GOOD), address=agent, name=agent)

    async def _post(self, account: Account, path: str, query: dict[str, str], body: dict[str, Any]) -> Reply:
        """Ask with a token; one that is not taken any more is asked for anew, once."""
        asked = urlencode({**query, "agentId": str(account.settings["agent_id"])})
        url = f"{self._root(account)}/v1/{path}?{asked}"
        for _ in range(2):
            headers = {"authorization": f"Bearer {await self._tokens.of(account)}"}
            reply = await self._http.call("POST", url, json=body, headers=headers)
            if reply.status != _UNAUTHORIZED:
                break
            self._tokens.forget(account)
        return reply

    def _root(self, account: Account) -> str:
        region = str(account.settings["region"])
        return self._base or f"https://{'' if region == 'none' else f'{region}-'}{BASE}"


def _phone(address: str) -> str:
    return f"phones/{quote(address, safe='+')}"


def _tried(account: Account, body: bytes) -> Answer:
    """Give back the secret with which Google tries the address, where it knows our client token."""
    try:
        given = msgspec.json.decode(body, type=dict[str, Any])
    except msgspec.DecodeError:
        return _REFUSED
    token, secret = str(given.get("clientToken", "")), str(given.get("secret", ""))
    if not secret or not hmac.compare_digest(token.encode(), account.secrets["client_token"].encode()):
        return Answer(status=403, why="the client token is another one")
    return Answer(body=secret)


def _ungranted(error: UngrantedError, done: tuple[str, ...]) -> Refused:
    """Say that no token was given: nobody answered, or the key is no longer good."""
    if error.passes:
        return Refused(Failure.RETRY_LATER, code="token", text=str(error), provider_ids=done)
    remedy = "Make a new key for the service account and paste the whole file."
    health = Health(HealthState.BROKEN, "token", str(error), remedy)
    return Refused(Failure.CHANNEL_BROKEN, code="token", text=str(error), provider_ids=done, health=health)
