"""What the Bot API's errors mean, in our vocabulary."""

from collections.abc import Iterable

from rejoinder.channels.contract import Evidence, Failure, KnownFailure, Refused, recognized
from rejoinder.channels.net import Reply

_COPY_TOKEN = "Copy the token again from @BotFather."  # noqa: S105 - what to do, no token

#: By status and the beginning of the description; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="403",
        text="Forbidden: bot was blocked by the user",
        meaning="The contact blocked the bot.",
        failure=Failure.OPTED_OUT,
    ),
    KnownFailure(
        code="403",
        text="Forbidden: bot can't initiate conversation with a user",
        meaning="The contact has never started the bot.",
        failure=Failure.UNREACHABLE,
        remedy="Share the bot's link, so that they can start it.",
    ),
    KnownFailure(
        code="403",
        text="Forbidden: user is deactivated",
        meaning="The contact's account is gone.",
        failure=Failure.UNREACHABLE,
        evidence=Evidence.UNVERIFIED,
    ),
    KnownFailure(code="403", meaning="The bot may not write there.", failure=Failure.UNREACHABLE),
    KnownFailure(
        code="400",
        text="Bad Request: chat not found",
        meaning="There is no such chat.",
        failure=Failure.UNREACHABLE,
        evidence=Evidence.UNVERIFIED,
    ),
    KnownFailure(
        code="400",
        text="Bad Request: group chat was upgraded",
        meaning="The group has another id now; groups are no conversations.",
        failure=Failure.UNREACHABLE,
    ),
    KnownFailure(code="400", meaning="Telegram does not take such a message.", failure=Failure.GIVE_UP),
    KnownFailure(
        code="401", meaning="The token is no longer right.", failure=Failure.CHANNEL_BROKEN, remedy=_COPY_TOKEN
    ),
    KnownFailure(code="404", meaning="There is no such bot.", failure=Failure.CHANNEL_BROKEN, remedy=_COPY_TOKEN),
    KnownFailure(code="429", meaning="Too many messages; it tells how long to wait.", failure=Failure.RETRY_LATER),
)

#: How Telegram names a wait that concerns one chat and not the whole bot.
_LONGEST_OF_CHAT_S = 5


def refused(reply: Reply, known: Iterable[KnownFailure], done: tuple[str, ...] = ()) -> Refused:
    """Read an error; a long wait is meant for the whole bot."""
    told = reply.json()
    told = told if isinstance(told, dict) else {}
    text, code = str(told.get("description", "")), str(told.get("error_code", reply.status))
    wait = (told.get("parameters") or {}).get("retry_after") or reply.retry_after_s
    whole = float(wait) if wait and float(wait) > _LONGEST_OF_CHAT_S else None
    found = recognized(known, str(reply.status), text=text)
    return Refused(
        found.failure if found else _unknown(reply.status, told),
        code=code,
        text=text,
        retry_after_s=float(wait) if wait else None,
        provider_ids=done,
        rests_s=whole,
        health=found.judged(code, text) if found else None,
    )


def _unknown(status: int, told: dict[str, object]) -> Failure:
    """Judge an error that no table names; of one that is not the Bot API's, as a gateway's, nobody knows."""
    if status < 500:  # noqa: PLR2004 - where a server's own failures begin
        return Failure.GIVE_UP
    return Failure.RETRY_LATER if "error_code" in told else Failure.OUTCOME_UNKNOWN
