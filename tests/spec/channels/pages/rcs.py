"""What is made of an answer of Google's, or of its event that a message was taken back."""

from rejoinder.channels.contract import Refused
from rejoinder.channels.net import Reply
from rejoinder.channels.rcs.failures import EXPIRED, expired, refused

TABLE = """
| code                   | subcode            | text                            | failure        | health  |
| ---------------------- | ------------------ | ------------------------------- | -------------- | ------- |
| 404                    | NOT_FOUND          | Requested entity was not found. | unreachable    |         |
| 429                    | RESOURCE_EXHAUSTED | Quota exceeded.                 | retry_later    |         |
| 400                    | INVALID_ARGUMENT   | Unsupported feature             | give_up        |         |
| 401                    | UNAUTHENTICATED    | invalid credentials             | channel_broken | broken  |
| 403                    | PERMISSION_DENIED  | not launched                    | channel_broken | limited |
| 503                    | UNAVAILABLE        | try again                       | retry_later    |         |
| 418                    |                    |                                 | give_up        |         |
| TTL_EXPIRATION_REVOKED |                    |                                 | give_up        |         |
"""


def told(code: str, subcode: str, text: str) -> Refused:
    """Run an answer through the channel's mapping."""
    if code == EXPIRED:
        return expired()
    error = f'{{"error": {{"code": {code}, "message": "{text}", "status": "{subcode}"}}}}'
    return refused(Reply(int(code), error.encode()))
