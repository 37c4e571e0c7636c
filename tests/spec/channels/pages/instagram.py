from typing import Any

import msgspec

from rejoinder.channels.contract import Refused
from rejoinder.channels.instagram.failures import FAILURES
from rejoinder.channels.meta.errors import refused
from rejoinder.channels.net import Reply

TABLE = """
| code | subcode | failure        | health  | rests_s |
| ---- | ------- | -------------- | ------- | ------- |
| 10   | 2534022 | window_closed  |         |         |
| 200  | 2534041 | opted_out      |         |         |
| 100  | 2534014 | unreachable    |         |         |
| 100  | 2534037 | give_up        |         |         |
| 613  | 2534040 | retry_later    |         | 5       |
| 10   | 1893063 | channel_broken | broken  |         |
| 10   | 2018300 | give_up        |         |         |
| 10   |         | give_up        |         |         |
| 613  | 2018338 | retry_later    | limited | 60      |
| 613  |         | retry_later    |         | 5       |
| 2022 |         | retry_later    | limited | 300     |
| 200  | 1545041 | unreachable    |         |         |
| 200  |         | channel_broken | broken  |         |
| 551  |         | unreachable    |         |         |
| 100  | 1893061 | give_up        |         |         |
| 100  |         | give_up        |         |         |
| 190  |         | channel_broken | broken  |         |
| 1    |         | retry_later    |         |         |
| 2    |         | retry_later    |         |         |
| 4    |         | retry_later    |         | 60      |
"""


def told(code: str, subcode: str, text: str) -> Refused:
    error: dict[str, Any] = {"message": text or f"(#{code})", "type": "OAuthException", "code": int(code)}
    if subcode:
        error["error_subcode"] = int(subcode)
    return refused(Reply(400, msgspec.json.encode({"error": error})), FAILURES)
