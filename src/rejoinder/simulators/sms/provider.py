import base64
import binascii
import secrets
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from rejoinder.simulators.deeds import Deed, Gets, Says, Starts
from rejoinder.simulators.fates import Fate
from rejoinder.simulators.media import UnfetchedError
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.rates import Rate
from rejoinder.simulators.records import Account, Hook, Medium, Person, Said, Saying, Thread
from rejoinder.simulators.sms import events
from rejoinder.simulators.sms.errors import TwilioError, missing, unknown
from rejoinder.simulators.sms.events import VERSION
from rejoinder.simulators.sms.signature import signature
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked

LONGEST = 1_600
IN_ALL = Rate(100, burst=100)
#: What is told later of a message that was taken. [K]
_LATER = {
    Fate.UNREACHABLE: "30003",
    Fate.UNDELIVERABLE_LATER: "30003",
    Fate.BLOCKED: "30004",
    Fate.DEACTIVATED: "30005",
    Fate.CAPPED_LATER: "30007",
}


class Sms:
    """Numbers of a business, and the phones that get short messages."""

    name = "sms"
    abilities = Abilities(
        title="SMS",
        deeds=frozenset({"picture", "start", "block"}),
        attempts=2,
    )

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def answer(self, asked: Asked) -> Answer:
        """Answer as Twilio does."""
        parts = asked.path.removesuffix(".json").split("/")
        try:
            account = self._account(asked)
            if parts[:2] != [VERSION, "Accounts"] or parts[2] != account.settings.get("account_sid"):
                raise missing(asked.path)
            return await self._edge(account, asked, parts[3:])
        except TwilioError as refused:
            return refused.answer
        except IndexError:
            return missing(asked.path).answer

    def _account(self, asked: Asked) -> Account:
        """Find whose SID and token a request bears."""
        kind, _, given = asked.headers.get("authorization", "").partition(" ")
        try:
            sid, _, token = base64.b64decode(given).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise unknown() from None
        found = next((one for one in self._stage.of(self.name) if one.settings.get("account_sid") == sid), None)
        if kind.lower() != "basic" or found is None or found.expired or found.secrets.get("auth_token") != token:
            raise unknown()
        return found

    async def _edge(self, account: Account, asked: Asked, rest: list[str]) -> Answer:
        if not rest:
            status = "suspended" if account.restricted else "active"
            sid = account.settings["account_sid"]
            return Answer(200, {"sid": sid, "friendly_name": account.name, "status": status, "type": "Full"})
        if rest == ["Messages"] and asked.method == "POST":
            return await self._send(account, asked)
        if rest[0] == "Messages" and len(rest) == 4 and rest[2] == "Media":  # noqa: PLR2004 - Messages/SID/Media/SID
            return self._file(rest[3])
        if rest[0] == "IncomingPhoneNumbers":
            return self._numbers(account, asked)
        raise missing(asked.path)

    async def _send(self, account: Account, asked: Asked) -> Answer:
        given = {name: str(value) for name, value in asked.given.items()}
        to, body = given.get("To", ""), given.get("Body", "")
        self._check(account, given, to, body)
        thread = self._thread(account, to)
        said = await self._taken(account, thread, given, body)
        if given.get("StatusCallback"):
            said.raw["callback"] = given["StatusCallback"]
        self._stage.follow(account, thread, said, _LATER.get(self._stage.fate(account, to), ""))
        return Answer(201, self._shape(account, to, said), took=True)

    def _check(self, account: Account, given: dict[str, str], to: str, body: str) -> None:
        """See that a message may be sent; raises TwilioError."""
        if not to:
            raise TwilioError(21604, "A 'To' phone number is required.")
        if not (to.startswith("+") and to[1:].isdigit() and 7 < len(to) <= 16):  # noqa: PLR2004 - E.164
            raise TwilioError(21211, f"The 'To' number {to} is not a valid phone number.")
        if not (given.get("From") or given.get("MessagingServiceSid")):
            raise TwilioError(21603, "A 'From' phone number is required.")
        if given.get("From", account.address) != account.address:
            raise TwilioError(21606, f"The 'From' phone number {given['From']} is not a valid, message-capable number.")
        if not (body or given.get("MediaUrl")):
            raise TwilioError(21602, "Message body is required.")
        if len(body) > LONGEST:
            raise TwilioError(21617, "The concatenated message body exceeds the 1600 character limit.")
        if self._stage.fate(account, to) is Fate.OPTED_OUT or self._stopped(account, to):
            raise TwilioError(21610, "Attempt to send to unsubscribed recipient")
        if self._stage.too_fast(IN_ALL, account.key):
            raise TwilioError(20429, "Too Many Requests", 429)

    def _stopped(self, account: Account, to: str) -> bool:
        return not self._stage.mode.counting and self._stage.thread(account, to).opted_out

    def _thread(self, account: Account, to: str) -> Thread:
        if self._stage.mode.counting:
            return Thread(account=account.key, address=to)
        if self._stage.mode.strangers:
            self._stage.met(self.name, to)
        return self._stage.thread(account, to)

    async def _taken(self, account: Account, thread: Thread, given: dict[str, str], body: str) -> Said:
        media: tuple[Medium, ...] = ()
        if given.get("MediaUrl") and not self._stage.mode.counting:
            try:
                media = (await self._stage.media.fetch(given["MediaUrl"], ""),)
            except UnfetchedError as error:
                raise TwilioError(21620, f"Invalid media URL: {error}") from error
        id_ = f"{'MM' if media else 'SM'}{secrets.token_hex(16)}"
        if self._stage.fate(account, thread.address) in _LATER or thread.blocked:
            return Said(id=id_, mine=False, at=self._stage.clock(), text=body)
        return self._stage.take(account, thread.address, id_, Saying(text=body, media=media))

    def _shape(self, account: Account, to: str, said: Said) -> dict[str, Any]:
        sid = account.settings["account_sid"]
        return {
            "sid": said.id,
            "account_sid": sid,
            "api_version": VERSION,
            "body": said.text,
            "date_created": _date(said.at),
            "date_sent": None,
            "date_updated": _date(said.at),
            "direction": "outbound-api",
            "error_code": None,
            "error_message": None,
            "from": account.address,
            "messaging_service_sid": None,
            "num_media": str(len(said.media)),
            "num_segments": str(-(-len(said.text) // 153) or 1),
            "price": None,
            "price_unit": "USD",
            "status": "queued",
            "to": to,
            "uri": f"/{VERSION}/Accounts/{sid}/Messages/{said.id}.json",
        }

    def _numbers(self, account: Account, asked: Asked) -> Answer:
        """Tell about the number, and take where its messages go."""
        if asked.method == "POST" and asked.given.get("SmsUrl"):
            account.hook = Hook(str(asked.given["SmsUrl"]))
        url = account.hook.url if account.hook else ""
        number = {"sid": f"PN{account.id[-32:]}", "phone_number": account.address, "sms_url": url, "sms_method": "POST"}
        return Answer(200, number if asked.method == "POST" else {"incoming_phone_numbers": [number]})

    def _file(self, id_: str) -> Answer:
        content = self._stage.media.content(id_)
        if content is None:
            return missing(id_).answer
        return Answer(200, content, media_type=self._stage.media.about[id_].media_type)

    async def hooked(self, account: Account, url: str, word: str) -> bool:  # noqa: ARG002 - the protocol's
        """Take a webhook."""
        account.hook = Hook(url)
        self._stage.courier.set_out(account)
        return True

    def unavailable(self) -> Answer:
        """Answer that it cannot do anything now."""
        return TwilioError(20500, "Internal Server Error", 500).answer

    def throttled(self, retry_after_s: float) -> Answer:
        """Answer that it was asked too often."""
        answer = TwilioError(20429, "Too Many Requests", 429).answer
        return Answer(429, answer.body, {"Retry-After": str(max(1, round(retry_after_s)))})

    def new_id(self, thread: Thread) -> str:  # noqa: ARG002 - the protocol's
        """Make a message's id."""
        return f"SM{secrets.token_hex(16)}"

    def opening(self, account: Account, ref: str, *, first: bool) -> str:  # noqa: ARG002 - the protocol's
        """Say the words that a link has ready."""
        return ref or "Hi"

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:  # noqa: ARG002 - the protocol's
        """Tell of what was said and what became of messages; nothing else is known of phones."""
        match deed:
            case Says(said=said) | Starts(said=Said() as said):
                self._obey(thread, said)
                heard = events.heard(account, thread, said, f"{self._stage.at(self.name)}/{VERSION}")
                return [{"url": account.hook.url, "fields": heard}] if account.hook else []
            case Gets(said=said) if self._stage.mode.receipts and "callback" in said.raw:
                return [{"url": said.raw["callback"], "fields": events.status(account, thread, deed)}]
        return []

    def _obey(self, thread: Thread, said: Said) -> None:
        """Act on the words that Twilio acts on, and confirm them."""
        kind = events.kind_of(said.text)
        if kind == "STOP" or (kind == "START" and thread.opted_out):
            thread.opted_out = kind == "STOP"
            answer = Said(id=self.new_id(thread), mine=False, at=self._stage.clock(), text=events.CONFIRMED[kind])
            answer.kind = "provider"
            self._stage.say(thread, answer)

    def pack(self, account: Account, found: list[Any]) -> Post:
        """Put one event into a form, signed over its address and fields."""
        url, fields = found[0]["url"], found[0]["fields"]
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "X-Twilio-Signature": signature(account.secrets.get("auth_token", ""), url, fields),
        }
        return Post(url, headers, urlencode(fields).encode())


def _date(at: datetime) -> str:
    return format_datetime(at)
