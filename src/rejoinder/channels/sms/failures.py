"""What Twilio's errors mean, of a request and of a message that failed later, in our vocabulary."""

from rejoinder.channels.contract import Evidence, Failure, HealthState, KnownFailure, Refused, recognized
from rejoinder.channels.net import Reply

_K = Evidence.UNVERIFIED
_TOKEN = "Copy the Account SID and the auth token again."  # noqa: S105 - what to do, no token


def _known(
    code: int, meaning: str, failure: Failure, remedy: str = "", health: HealthState | None = None
) -> KnownFailure:
    return KnownFailure(code=str(code), meaning=meaning, failure=failure, remedy=remedy, evidence=_K, health=health)


#: By code; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="21610",
        meaning="The contact has answered STOP.",
        failure=Failure.OPTED_OUT,
        evidence=Evidence.VENDOR,
        remedy="Only they can take it back, with START.",
    ),
    _known(20003, "The Account SID or the auth token is wrong.", Failure.CHANNEL_BROKEN, _TOKEN),
    _known(20404, "There is no such account.", Failure.CHANNEL_BROKEN, _TOKEN),
    _known(20429, "Too many requests at once.", Failure.RETRY_LATER),
    _known(21211, "This is no phone number.", Failure.UNREACHABLE, "Correct the contact's number."),
    _known(21408, "The account may not send to this country.", Failure.GIVE_UP, "Allow the country in Twilio."),
    _known(21606, "The sender is not this account's.", Failure.CHANNEL_BROKEN, "Choose a sender of this account."),
    _known(21611, "The sender's queue is full.", Failure.RETRY_LATER),
    _known(21612, "The sender cannot reach this number.", Failure.UNREACHABLE, "Use a sender of their country."),
    _known(21614, "The number is no mobile phone.", Failure.UNREACHABLE),
    _known(21617, "The text is too long.", Failure.GIVE_UP, "Shorten it to 1,600 characters."),
    _known(30001, "The sender's queue is full.", Failure.RETRY_LATER),
    _known(30002, "The account is suspended.", Failure.CHANNEL_BROKEN, "See to it in Twilio's console."),
    _known(30003, "The phone is off or out of reach.", Failure.UNREACHABLE),
    _known(30004, "The contact or their carrier blocks such messages.", Failure.UNREACHABLE),
    _known(30005, "The number is not in use.", Failure.UNREACHABLE),
    _known(30006, "The number is a landline, or its carrier cannot be reached.", Failure.UNREACHABLE),
    _known(
        30007,
        "The carrier took it for spam.",
        Failure.GIVE_UP,
        "Send less promotion, with your name in it; register the sender.",
        health=HealthState.LIMITED,
    ),
    _known(30008, "The carrier does not say why.", Failure.GIVE_UP),
    _known(30034, "The sender is not registered with the carriers.", Failure.CHANNEL_BROKEN, "Register it in Twilio."),
)


def refused(reply: Reply, done: tuple[str, ...] = ()) -> Refused:
    """Read the answer to a request that was not taken."""
    told = reply.json()
    told = told if isinstance(told, dict) else {}
    code, text = str(told.get("code") or reply.status), str(told.get("message", ""))
    found = recognized(FAILURES, code, text=text)
    return Refused(
        found.failure if found else _unknown(reply.status, told),
        code=code,
        text=text or (found.meaning if found else ""),
        retry_after_s=reply.retry_after_s,
        provider_ids=done,
        health=found.judged(code, text) if found else None,
    )


def failed(code: str) -> Refused:
    """Read the code of a message that Twilio took and could not deliver."""
    found = recognized(FAILURES, code)
    if found is None:
        return Refused(Failure.GIVE_UP, code=code)
    return Refused(found.failure, code=code, text=found.meaning, health=found.judged(code, ""))


def _unknown(status: int, told: dict[str, object]) -> Failure:
    """Judge an error that no table names; of a failure that is not Twilio's, as a gateway's, nobody knows."""
    if status in {401, 403}:
        return Failure.CHANNEL_BROKEN
    if status >= 500:  # noqa: PLR2004 - where a server's own failures begin
        return Failure.RETRY_LATER if "code" in told else Failure.OUTCOME_UNKNOWN
    return Failure.RETRY_LATER if status == 429 else Failure.GIVE_UP  # noqa: PLR2004 - HTTP's own
