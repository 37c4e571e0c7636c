import hashlib
import hmac
from datetime import datetime
from typing import Any

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
from rejoinder.channels.telegram.capabilities import CAPABILITIES
from rejoinder.channels.telegram.failures import FAILURES, refused
from rejoinder.channels.telegram.parse import KINDS, Files, parse
from rejoinder.channels.telegram.render import call
from rejoinder.domain.fitting import fit

BASE = "https://api.telegram.org"
_HEADER = "x-telegram-bot-api-secret-token"
_OK = 200


class TelegramChannel:
    """One bot: updates come to the webhook with a secret of ours, messages go to the Bot API."""

    type = "telegram"
    capabilities = CAPABILITIES
    failures = FAILURES

    def __init__(self, http: Http, base: str = "") -> None:
        self._http = http
        self._base = base or BASE

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Take what carries the secret that was given to Telegram with the webhook."""
        given = arrival.headers.get(_HEADER, "")
        if arrival.method != "POST" or not hmac.compare_digest(given.encode(), webhook_secret(account).encode()):
            return Answer(status=403, why="the secret token is missing or wrong")
        return Answer(keep=True)

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read one update."""
        token = account.secrets["token"]
        return parse(body, at, Files(self._url(account, "getFile"), f"{self._base}/file/bot{token}/"))

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Send part by part; what has arrived is said with a refusal, so that it is not sent again."""
        parts = fit(outbound.blocks, self.capabilities.blocks, self.capabilities.limits)
        done: tuple[str, ...] = ()
        for part in parts[outbound.parts_done :]:
            method, parameters = call(part)
            quiet = {"disable_notification": True} if outbound.silent else {}
            try:
                reply = await self._call(account, method, {"chat_id": outbound.address, **parameters, **quiet})
            except UnreachedError as error:
                lost = Failure.OUTCOME_UNKNOWN if error.may_have_arrived else Failure.RETRY_LATER
                return Refused(lost, code="unreached", text=str(error), provider_ids=done)
            if reply.status != _OK:
                return refused(reply, self.failures, done)
            done = (*done, f"{outbound.address}:{reply.json()['result']['message_id']}")
        return Accepted(done)

    async def signal(self, account: Account, signal: Signal) -> None:
        """Show that a teammate is writing, and that a tapped button was heard."""
        if signal.kind == "typing":
            await self._call(account, "sendChatAction", {"chat_id": signal.address, "action": "typing"})
        if signal.kind == "heard" and (signal.provider_id or "").startswith("callback:"):
            query = {"callback_query_id": (signal.provider_id or "").removeprefix("callback:")}
            await self._call(account, "answerCallbackQuery", query)

    async def inspect(self, account: Account) -> Inspected:
        """Ask who the bot is, and tell Telegram where to send what it hears."""
        try:
            found = await self._call(account, "getMe", {})
            if found.status != _OK:
                return Inspected(_wrong_token(found))
            bot = found.json()["result"]
            hooked = await self._call(account, "setWebhook", _webhook(account))
        except UnreachedError as error:
            return Inspected(Health(HealthState.BROKEN, "unreached", str(error), "Try again in a moment."))
        if hooked.status != _OK:
            return Inspected(_no_webhook(hooked), address=bot["username"], name=bot["first_name"])
        return Inspected(Health(HealthState.GOOD), address=bot["username"], name=bot["first_name"])

    async def _call(self, account: Account, method: str, parameters: dict[str, Any]) -> Reply:
        return await self._http.call("POST", self._url(account, method), json=parameters)

    def _url(self, account: Account, method: str) -> str:
        return f"{self._base}/bot{account.secrets['token']}/{method}"


def webhook_secret(account: Account) -> str:
    """Derive the secret that Telegram sends along from the bot's token, which nobody else knows."""
    return hmac.new(account.secrets["token"].encode(), account.channel_id.bytes, hashlib.sha256).hexdigest()


def _webhook(account: Account) -> dict[str, Any]:
    return {"url": account.hook_url, "secret_token": webhook_secret(account), "allowed_updates": list(KINDS)}


def _wrong_token(reply: Reply) -> Health:
    text = str(reply.json().get("description", reply.status))
    return Health(HealthState.BROKEN, str(reply.status), text, "Copy the token again from @BotFather.")


def _no_webhook(reply: Reply) -> Health:
    text = str(reply.json().get("description", reply.status))
    remedy = "Telegram sends only to public https addresses on ports 443, 80, 88 and 8443: set REJOINDER_PUBLIC_URL."
    return Health(HealthState.LIMITED, str(reply.status), text, remedy)
