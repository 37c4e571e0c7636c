"""What can be wrong with a request, in words that say what to do."""

import msgspec


class FieldProblem(msgspec.Struct, frozen=True):
    """What is wrong with one field, named by its path."""

    field: str
    message: str


class Problem(Exception):  # noqa: N818 - the standard's own word
    """A request cannot be done: an RFC 9457 problem with a code, perhaps a field, and a remedy."""

    status = 400

    def __init__(
        self,
        code: str,
        detail: str,
        *,
        remedy: str = "",
        field: str | None = None,
        fields: tuple[FieldProblem, ...] = (),
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.remedy = remedy
        self.field = field
        self.fields = fields
        self.retry_after_s = retry_after_s


class Invalid(Problem):
    """A value is not acceptable."""

    status = 422


class NotSignedIn(Problem):
    """Nobody has shown who they are."""

    status = 401


class NotAllowed(Problem):
    """Who asks may not do this."""

    status = 403


class NotFound(Problem):
    """There is no such thing here."""

    status = 404


class Conflict(Problem):
    """It does not fit what is there now."""

    status = 409


class TooMany(Problem):
    """It was asked too often."""

    status = 429


class Busy(Problem):
    """There is more to do at this moment than can be done."""

    status = 503


class TooLarge(Problem):
    """What was sent is larger than may be kept."""

    status = 413


def missing(noun: str) -> NotFound:
    """Say that there is no such thing in this workspace."""
    return NotFound("not_found", f"There is no such {noun}.", remedy="It may have been removed; reload the list.")
