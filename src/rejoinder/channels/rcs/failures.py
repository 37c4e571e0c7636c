"""What Google's errors mean, and what its own events say of a message that did not arrive."""

from rejoinder.channels.contract import Evidence, Failure, HealthState, KnownFailure, Refused, recognized
from rejoinder.channels.net import Reply

EXPIRED = "TTL_EXPIRATION_REVOKED"

#: By HTTP status and Google's own; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="404",
        meaning="The phone is not on RCS, or its carrier has not launched the agent.",
        failure=Failure.UNREACHABLE,
        remedy="Reach them by SMS.",
    ),
    KnownFailure(code="429", meaning="Too many messages at once.", failure=Failure.RETRY_LATER),
    KnownFailure(
        code="400",
        meaning="The phone cannot show such a message, or something in it is wrong.",
        failure=Failure.GIVE_UP,
        remedy="Say it in plain words.",
    ),
    KnownFailure(
        code="401",
        meaning="The service account is not let in.",
        failure=Failure.CHANNEL_BROKEN,
        remedy="Make a new key for the service account and paste it.",
        evidence=Evidence.UNVERIFIED,
    ),
    KnownFailure(
        code="403",
        meaning="The agent may not send now.",
        failure=Failure.CHANNEL_BROKEN,
        remedy="See in the console whether the agent is launched and not suspended.",
        evidence=Evidence.UNVERIFIED,
        health=HealthState.LIMITED,
    ),
    KnownFailure(
        code=EXPIRED,
        meaning="The phone was off for as long as the message was kept, and it was taken back.",
        failure=Failure.GIVE_UP,
    ),
)


def refused(reply: Reply, done: tuple[str, ...] = ()) -> Refused:
    """Read an error."""
    told = reply.json()
    error = told.get("error") if isinstance(told, dict) else None
    error = error if isinstance(error, dict) else {}
    code, status, text = str(reply.status), str(error.get("status", "")), str(error.get("message", ""))
    found = recognized(FAILURES, code, status, text)
    unknown = Failure.RETRY_LATER if reply.status >= 500 else Failure.GIVE_UP  # noqa: PLR2004 - a server's own failure
    return Refused(
        found.failure if found else unknown,
        code=f"{code}/{status}" if status else code,
        text=text or (found.meaning if found else ""),
        retry_after_s=reply.retry_after_s,
        provider_ids=done,
        health=found.judged(code, text) if found else None,
    )


def expired() -> Refused:
    """Say that a message was taken back undelivered."""
    found = recognized(FAILURES, EXPIRED)
    return Refused(Failure.GIVE_UP, code=EXPIRED, text=found.meaning if found else "")
