"""Errors in Twilio's shape; codes [V] and [K] as reference/channels.md marks them."""

from rejoinder.simulators.wire import Answer


class TwilioError(Exception):
    """A request cannot be done."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        more = f"https://www.twilio.com/docs/errors/{code}"
        self.answer = Answer(status, {"code": code, "message": message, "more_info": more, "status": status})


def unknown() -> TwilioError:
    """Make the error of somebody who is not known."""
    return TwilioError(20003, "Authenticate", 401)


def missing(path: str) -> TwilioError:
    """Make the error of something that is not there."""
    return TwilioError(20404, f"The requested resource /{path} was not found", 404)
