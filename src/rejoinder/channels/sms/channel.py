from datetime import datetime

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
from rejoinder.channels.net import Http, UnreachedError
from rejoinder.channels.sms.capabilities import CAPABILITIES, shape_of
from rejoinder.channels.sms.failures import FAILURES, refused
from rejoinder.channels.sms.parse import authorization, fields_of, parse
from rejoinder.channels.sms.signature import trusted
from rejoinder.domain.fitting import Part, fit

BASE = "https://api.twilio.com"
VERSION = "2010-04-01"
_SERVICE = "MG"
_OK = (200, 201)
#: What Twilio does after a message: nothing; any other text would be sent as an answer.
NOTHING = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'


class SmsChannel:
    """One sender: what comes is signed with the account's token, messages go out as forms."""

    type = "sms"
    capabilities = CAPABILITIES
    failures = FAILURES

    def __init__(self, http: Http, base: str = "") -> None:
        self._http = http
        self._base = base or BASE

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Take what is signed over the address that Twilio was given and the fields that it sent."""
        try:
            fields = fields_of(arrival.body)
        except ValueError:
            return Answer(status=403, why="the request is no form")
        query = arrival.url.partition("?")[2]
        url = f"{account.hook_url}?{query}" if query else account.hook_url
        given = arrival.headers.get("x-twilio-signature", "")
        if arrival.method != "POST" or not trusted(given, account.secrets["auth_token"], url, fields):
            return Answer(status=403, why="the signature is missing or wrong")
        return Answer(body=NOTHING, media_type="text/xml", keep=True)

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read one request."""
        return parse(account, body, at, self._base)

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Send part by part; what has arrived is said with a refusal, so that it is not sent again."""
        parts = fit(outbound.blocks, *shape_of(account))
        done: tuple[str, ...] = ()
        for part in parts[outbound.parts_done :]:
            form = {"To": outbound.address, "StatusCallback": account.hook_url, **_sender(account), **_content(part)}
            try:
                reply = await self._http.call(
                    "POST", self._url(account, "/Messages"), form=form, headers=authorization(account)
                )
            except UnreachedError as error:
                lost = Failure.OUTCOME_UNKNOWN if error.may_have_arrived else Failure.RETRY_LATER
                return Refused(lost, code="unreached", text=str(error), provider_ids=done)
            if reply.status not in _OK:
                return refused(reply, done)
            told = reply.json()
            if not isinstance(told, dict) or not told.get("sid"):
                return Refused(
                    Failure.OUTCOME_UNKNOWN, code="unnamed", text="Its answer had no SID.", provider_ids=done
                )
            done = (*done, str(told["sid"]))
        return Accepted(done)

    async def signal(self, account: Account, signal: Signal) -> None:
        """Do nothing: a short message shows nothing between messages."""

    async def inspect(self, account: Account) -> Inspected:
        """Ask for the account; who may send to us is set up at Twilio by hand."""
        try:
            found = await self._http.call("GET", self._url(account, ""), headers=authorization(account))
        except UnreachedError as error:
            return Inspected(Health(HealthState.BROKEN, "unreached", str(error), "Try again in a moment."))
        told = found.json()
        if found.status not in _OK or not isinstance(told, dict):
            why = refused(found)
            return Inspected(
                why.health
                or Health(HealthState.BROKEN, why.code, why.text, "Copy the Account SID and the auth token again.")
            )
        name = str(told.get("friendly_name", ""))
        if told.get("status", "active") != "active":
            state = Health(HealthState.BROKEN, "inactive", f"The account is {told['status']}.", "See to it in Twilio.")
            return Inspected(state, address=str(account.settings["sender"]), name=name)
        return Inspected(Health(HealthState.GOOD), address=str(account.settings["sender"]), name=name)

    def _url(self, account: Account, path: str) -> str:
        return f"{self._base}/{VERSION}/Accounts/{account.settings['account_sid']}{path}.json"


def _sender(account: Account) -> dict[str, str]:
    sender = str(account.settings["sender"])
    return {"MessagingServiceSid" if sender.startswith(_SERVICE) else "From": sender}


def _content(part: Part) -> dict[str, str]:
    media = {"MediaUrl": part.media.file.url} if part.media else {}
    return {**({"Body": part.text} if part.text else {}), **media}
