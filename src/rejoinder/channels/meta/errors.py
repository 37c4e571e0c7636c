"""Errors of the Graph API, as answers to a request and inside webhooks: their code, subcode and words."""

from collections.abc import Sequence
from typing import Any

import msgspec

from rejoinder.channels.contract import Failure, Health, HealthState, KnownFailure, Refused, recognized
from rejoinder.channels.net import Reply

_TOO_MANY = 429
_SERVER = 500
_MOST_TEXT = 500


class GraphError(msgspec.Struct, frozen=True):
    """One error: `words` is what people are shown."""

    code: str = ""
    subcode: str = ""
    words: str = ""
    transient: bool = False

    @property
    def name(self) -> str:
        """Its code and subcode as one."""
        return "/".join(filter(None, (self.code, self.subcode)))


def error_of(told: Any) -> GraphError:
    """Read an error, whatever its shape."""
    found = told.get("error", told) if isinstance(told, dict) else {}
    found = found if isinstance(found, dict) else {}
    data = found.get("error_data")
    details = data.get("details") if isinstance(data, dict) else None
    words = details or found.get("error_user_msg") or found.get("message") or found.get("title") or ""
    return GraphError(
        code=str(found.get("code", "")),
        subcode=str(found.get("error_subcode") or ""),
        words=str(words)[:_MOST_TEXT],
        transient=found.get("is_transient") is True,
    )


def refused(reply: Reply, known: Sequence[KnownFailure], done: tuple[str, ...] = ()) -> Refused:
    """Read the answer to a request that was not taken."""
    error = error_of(reply.json())
    return _told(error, known, _unknown(reply.status, error), done, reply.status, reply.retry_after_s)


def failed(told: Any, known: Sequence[KnownFailure]) -> Refused:
    """Read the error of a message that was taken and did not arrive."""
    return _told(error_of(told), known, Failure.GIVE_UP, (), None, None)


def unwell(refusal: Refused) -> Health:
    """Tell how an account is that refused to be looked at."""
    return refusal.health or Health(
        HealthState.BROKEN, refusal.code, refusal.text, "Check the ids and the access token of the account."
    )


def _told(
    error: GraphError,
    known: Sequence[KnownFailure],
    otherwise: Failure,
    done: tuple[str, ...],
    status: int | None,
    asked_s: float | None,
) -> Refused:
    found = recognized(known, error.code, error.subcode, error.words)
    code = error.name or str(status or "")
    if found is None:
        return Refused(otherwise, code=code, text=error.words, retry_after_s=asked_s, provider_ids=done)
    return Refused(
        found.failure,
        code=code,
        text=error.words or found.meaning,
        retry_after_s=asked_s or found.wait_s,
        provider_ids=done,
        scope=found.scope,
        rests_s=found.rests_s,
        health=found.judged(code, error.words),
        alone_s=found.alone_s,
    )


def _unknown(status: int, error: GraphError) -> Failure:
    """Judge an error that no table names; of one without a code, as a gateway's, nobody knows what it was about."""
    if status >= _SERVER and not error.code:
        return Failure.OUTCOME_UNKNOWN
    busy = status >= _SERVER or status == _TOO_MANY or error.transient
    return Failure.RETRY_LATER if busy else Failure.GIVE_UP
