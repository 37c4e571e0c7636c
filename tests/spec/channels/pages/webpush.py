"""What is made of a push service's status, and of a browser without keys."""

from rejoinder.channels.contract import Refused, recognized
from rejoinder.channels.net import Reply
from rejoinder.channels.webpush.failures import FAILURES, GONE, refused

TABLE = """
| code | failure     |
| ---- | ----------- |
| gone | unreachable |
| 404  | unreachable |
| 410  | unreachable |
| 413  | give_up     |
| 429  | retry_later |
| 400  | give_up     |
| 401  | give_up     |
| 403  | give_up     |
| 418  | give_up     |
| 503  | retry_later |
"""


def told(code: str, _subcode: str, _text: str) -> Refused:
    """Run an answer through the channel's mapping."""
    if code == GONE:
        found = recognized(FAILURES, code)
        assert found is not None
        return Refused(found.failure, code=code)
    return refused(Reply(int(code), b""))
