"""Errors in the Bot API's own words; [V] and [K] as reference/channels.md marks them."""

from typing import Any

from rejoinder.simulators.wire import Answer

BLOCKED = (403, "Forbidden: bot was blocked by the user")
NEVER_STARTED = (403, "Forbidden: bot can't initiate conversation with a user")
DEACTIVATED = (403, "Forbidden: user is deactivated")
NO_CHAT = (400, "Bad Request: chat not found")
NO_MESSAGE = (400, "Bad Request: message to edit not found")
SAME = (400, "Bad Request: message is not modified")
EMPTY = (400, "Bad Request: message text is empty")
TOO_LONG = (400, "Bad Request: message is too long")
CAPTION_TOO_LONG = (400, "Bad Request: message caption is too long")
BAD_DATA = (400, "Bad Request: BUTTON_DATA_INVALID")
BAD_URL = (400, "Bad Request: wrong HTTP URL specified")
BAD_FILE = (400, "Bad Request: wrong file identifier/HTTP URL specified")
UNFETCHED = (400, "Bad Request: failed to get HTTP URL content")
NO_FILE = (400, "Bad Request: wrong file_id or the file is temporarily unavailable")
BAD_MARKUP = (400, "Bad Request: can't parse reply keyboard markup JSON object")
OLD_QUERY = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
NO_TOKEN = (401, "Unauthorized")
NO_METHOD = (404, "Not Found: method not found")
HOOKED = (409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first")


class RefusedError(Exception):
    """A method cannot be done."""

    def __init__(self, error: tuple[int, str], **parameters: Any) -> None:
        super().__init__(error[1])
        self.answer = refused(error, **parameters)


def refused(error: tuple[int, str], **parameters: Any) -> Answer:
    """Answer with an error."""
    status, text = error
    more = {"parameters": parameters} if parameters else {}
    return Answer(status, {"ok": False, "error_code": status, "description": text, **more})


def too_many(retry_after_s: int) -> Answer:
    """Answer that it was asked too often."""
    return refused((429, f"Too Many Requests: retry after {retry_after_s}"), retry_after=retry_after_s)
