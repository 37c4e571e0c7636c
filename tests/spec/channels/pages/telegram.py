import msgspec

from rejoinder.channels.contract import Refused
from rejoinder.channels.net import Reply
from rejoinder.channels.telegram.failures import FAILURES, refused

TABLE = """
| code | text                                                   | failure        | health |
| ---- | ------------------------------------------------------ | -------------- | ------ |
| 403  | Forbidden: bot was blocked by the user                 | opted_out      |        |
| 403  | Forbidden: bot can't initiate conversation with a user | unreachable    |        |
| 403  | Forbidden: user is deactivated                         | unreachable    |        |
| 403  | Forbidden: bot was kicked from the group chat          | unreachable    |        |
| 400  | Bad Request: chat not found                            | unreachable    |        |
| 400  | Bad Request: group chat was upgraded to a supergroup   | unreachable    |        |
| 400  | Bad Request: message text is empty                     | give_up        |        |
| 401  | Unauthorized                                           | channel_broken | broken |
| 404  | Not Found                                              | channel_broken | broken |
| 429  | Too Many Requests: retry after 3                       | retry_later    |        |
| 500  | Internal Server Error                                  | retry_later    |        |
| 409  | Conflict                                               | give_up        |        |
"""


def told(code: str, _subcode: str, text: str) -> Refused:
    body = {"ok": False, "error_code": int(code), "description": text}
    return refused(Reply(int(code), msgspec.json.encode(body)), FAILURES)
