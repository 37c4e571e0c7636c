import base64
import hashlib
import hmac
import secrets
from typing import Any

import msgspec

from rejoinder.simulators.deeds import Deed, Gets
from rejoinder.simulators.fates import Fate
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.rates import Rate
from rejoinder.simulators.rcs import events, tokens
from rejoinder.simulators.rcs.errors import GoogleError, invalid, nobody
from rejoinder.simulators.rcs.reading import TRAFFIC, saying_of
from rejoinder.simulators.records import Account, Hook, Person, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked

IN_ALL = Rate(300, burst=300)
#: The longest that an undelivered message may be kept for. [V]
LONGEST_TTL_S = 15 * 86_400
_TYPING_S = 20
_FEATURES = [
    "RICHCARD_STANDALONE",
    "RICHCARD_CAROUSEL",
    "ACTION_CREATE_CALENDAR_EVENT",
    "ACTION_DIAL",
    "ACTION_OPEN_URL",
    "ACTION_SHARE_LOCATION",
    "ACTION_VIEW_LOCATION",
]
_GONE = {Fate.UNREACHABLE, Fate.NEVER_STARTED, Fate.DEACTIVATED}


class Rcs:
    """Agents of a business, and the phones that they write to."""

    name = "rcs"
    abilities = Abilities(
        title="RCS",
        deeds=frozenset({"picture", "file", "location", "block", "start", "typing", "wish"}),
        ticks=frozenset({"sent", "delivered", "seen"}),
    )

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        #: Names of messages that were taken: a repeat is recognized. [K]
        self._taken: set[str] = set()

    async def answer(self, asked: Asked) -> Answer:
        """Answer as Google does."""
        parts = asked.path.split("/")
        try:
            if parts == ["token"]:
                return tokens.given(self._stage, asked)
            if parts[0] == "files":
                return self._file(parts[-1])
            return await self._api(tokens.account(self._stage, asked), asked, parts)
        except GoogleError as refused:
            return refused.answer
        except (KeyError, IndexError, TypeError, ValueError, AttributeError) as wrong:
            return invalid(f"Invalid JSON payload received: {wrong}").answer

    async def _api(self, account: Account, asked: Asked, parts: list[str]) -> Answer:
        if asked.path.endswith("v1/files"):
            return self._uploaded(asked)
        if parts[:2] == ["v1", "phones"]:
            return await self._phone(account, asked, parts[2], parts[3:])
        if parts == ["v1", "users:batchGet"]:
            return self._reachable(account, asked)
        raise nobody()

    async def _phone(self, account: Account, asked: Asked, phone: str, rest: list[str]) -> Answer:
        thread = self._thread(account, phone)
        if rest == ["capabilities"]:
            self._there(account, thread)
            return Answer(200, {"features": _FEATURES})
        if rest == ["agentMessages"] and asked.method == "POST":
            return await self._send(account, asked, thread)
        if len(rest) == 2 and rest[0] == "agentMessages" and asked.method == "DELETE":  # noqa: PLR2004 - the edge and id
            return self._revoked(thread, rest[1])
        if rest == ["agentEvents"]:
            return self._event(thread, asked)
        if rest in (["testers"], ["capability:requestCapabilityCallback"]):
            return Answer(200, {"phoneNumber": phone, "inviteStatus": "ACCEPTED"})
        raise nobody()

    async def _send(self, account: Account, asked: Asked, thread: Thread) -> Answer:
        if account.restricted:
            raise GoogleError(403, "PERMISSION_DENIED", "The agent is not launched on this network.")
        self._there(account, thread)
        id_ = str(asked.query.get("messageId", ""))
        if not id_:
            raise invalid("messageId is required.")
        if account.settings.get("use_case") == "MULTI_USE" and asked.given.get("messageTrafficType") not in TRAFFIC:
            raise invalid("messageTrafficType must be set for agents of MULTI_USE.")
        _check_ttl(str(asked.given.get("ttl", "")))
        name = f"phones/{thread.address}/agentMessages/{id_}"
        if name in self._taken:
            raise GoogleError(409, "ALREADY_EXISTS", "Requested entity already exists.")
        if self._stage.too_fast(IN_ALL, account.key):
            raise GoogleError(429, "RESOURCE_EXHAUSTED", "Quota exceeded.")
        saying = await saying_of(self._stage, asked.given.get("contentMessage") or {})
        self._taken.add(name)
        said = self._stage.take(account, thread.address, id_, saying)
        self._stage.follow(account, thread, said)
        return Answer(200, {"name": name, "sendTime": said.at.isoformat().replace("+00:00", "Z")}, took=True)

    def _there(self, account: Account, thread: Thread) -> None:
        """See that a phone is on RCS; raises GoogleError."""
        if self._stage.fate(account, thread.address) in _GONE:
            raise nobody()

    def _thread(self, account: Account, phone: str) -> Thread:
        if not (phone.startswith("+") and phone[1:].isdigit()):
            raise invalid("The phone number must be in E.164 format.")
        if self._stage.mode.counting:
            return Thread(account=account.key, address=phone)
        if self._stage.mode.strangers:
            self._stage.met(self.name, phone)
        elif self._stage.person(self.name, phone) is None:
            raise nobody()
        return self._stage.thread(account, phone)

    def _revoked(self, thread: Thread, id_: str) -> Answer:
        said = thread.find(id_)
        if said is None or said.state in {"delivered", "seen"}:
            raise nobody()
        said.deleted = True
        self._stage.changed(thread)
        return Answer(200, {})

    def _event(self, thread: Thread, asked: Asked) -> Answer:
        if asked.given.get("eventType") == "IS_TYPING":
            self._stage.types(thread, _TYPING_S)
        else:
            self._stage.seen(thread, asked.given.get("messageId"))
        return Answer(200, {"name": f"phones/{thread.address}/agentEvents/{asked.query.get('eventId', '')}"})

    def _reachable(self, account: Account, asked: Asked) -> Answer:
        users = [one for one in asked.given.get("users", ()) if self._stage.fate(account, str(one)) not in _GONE]
        return Answer(
            200, {"reachableUsers": users, "totalRandomSampleUserCount": 0, "reachableRandomSampleUserCount": 0}
        )

    def _uploaded(self, asked: Asked) -> Answer:
        kind = asked.headers.get("content-type", "")
        return Answer(200, {"name": f"files/{self._stage.media.keep(asked.body, '', kind).id}"})

    def _file(self, id_: str) -> Answer:
        content = self._stage.media.content(id_)
        if content is None:
            return nobody().answer
        return Answer(200, content, media_type=self._stage.media.about[id_].media_type)

    def unavailable(self) -> Answer:
        """Answer that it cannot do anything now."""
        return GoogleError(503, "UNAVAILABLE", "The service is currently unavailable.").answer

    def throttled(self, retry_after_s: float) -> Answer:  # noqa: ARG002 - Google does not say how long
        """Answer that it was asked too often."""
        return GoogleError(429, "RESOURCE_EXHAUSTED", "Quota exceeded.").answer

    def new_id(self, thread: Thread) -> str:  # noqa: ARG002 - the protocol's
        """Make a message's id."""
        return secrets.token_hex(12)

    def opening(self, account: Account, ref: str, *, first: bool) -> str:  # noqa: ARG002 - the protocol's
        """Say the words that a link has ready."""
        return ref or "Hi"

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:  # noqa: ARG002 - the protocol's
        """Tell the webhook of a deed."""
        if isinstance(deed, Gets) and not self._stage.mode.receipts:
            return []
        return events.told(account, thread, self._stage.clock(), deed, f"{self._stage.at(self.name)}/files")

    def pack(self, account: Account, found: list[Any]) -> Post:
        """Put one event into a request, signed over what it says before it is encoded."""
        data = msgspec.json.encode(found[0])
        client = account.secrets.get("client_token", "").encode()
        signed = base64.b64encode(hmac.new(client, data, hashlib.sha512).digest()).decode()
        kind = "message" if "sendTime" in found[0] and "eventType" not in found[0] else "event"
        body = {
            "message": {
                "data": base64.b64encode(data).decode(),
                "attributes": {"product": "RBM", "business_id": account.id, "type": kind},
                "messageId": secrets.token_hex(8),
                "publishTime": self._stage.clock().isoformat().replace("+00:00", "Z"),
            },
            "subscription": "projects/simulated/subscriptions/rbm",
        }
        headers = {
            "Content-Type": "application/json",
            "X-Goog-Signature": signed,
            "X-Goog-Webhook-Type": "message_callback",
        }
        return Post(account.hook.url if account.hook else "", headers, msgspec.json.encode(body))

    async def hooked(self, account: Account, url: str, word: str) -> bool:  # noqa: ARG002 - the protocol's
        """Try a webhook as Google does before it takes it: the secret has to come back."""
        secret = secrets.token_urlsafe(12)
        body = msgspec.json.encode({"clientToken": account.secrets.get("client_token", ""), "secret": secret})
        headers = {"Content-Type": "application/json", "X-Goog-Webhook-Type": "verification"}
        status, said = await self._stage.courier.ask(Post(url, headers, body))
        if status != 200 or secret not in said:  # noqa: PLR2004 - OK
            return False
        account.hook = Hook(url)
        self._stage.courier.set_out(account)
        return True


def _check_ttl(ttl: str) -> None:
    if ttl and not (ttl.endswith("s") and 0 < float(ttl[:-1]) <= LONGEST_TTL_S):
        raise invalid("ttl must be between 0 and 15 days.")
