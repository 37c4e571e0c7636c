"""Errors in Google's shape."""

from rejoinder.simulators.wire import Answer


class GoogleError(Exception):
    """A request cannot be done."""

    def __init__(self, code: int, status: str, message: str) -> None:
        super().__init__(message)
        self.answer = Answer(code, {"error": {"code": code, "message": message, "status": status}})


def invalid(message: str) -> GoogleError:
    """Make the error of something wrong in a request."""
    return GoogleError(400, "INVALID_ARGUMENT", message)


def nobody() -> GoogleError:
    """Make the error of a phone that is not on RCS, or to whose carrier the agent is not launched."""
    return GoogleError(404, "NOT_FOUND", "Requested entity was not found.")
