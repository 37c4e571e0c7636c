from typing import Any

import msgspec

from rejoinder.channels.contract import Refused
from rejoinder.channels.messenger.failures import FAILURES
from rejoinder.channels.meta.errors import refused
from rejoinder.channels.net import Reply

TABLE = """
| code    | subcode | failure        | scope | health  | retry_after_s | rests_s |
| ------- | ------- | -------------- | ----- | ------- | ------------- | ------- |
| 10      | 2018278 | window_closed  | all   |         |               |         |
| 10      | 1893015 | opted_out      | topic |         |               |         |
| 10      | 1404170 | give_up        | all   |         |               |         |
| 10      | 1893063 | channel_broken | all   | broken  |               |         |
| 10      | 2018300 | give_up        | all   |         |               |         |
| 10      |         | give_up        | all   |         |               |         |
| 4       | 2018354 | retry_later    | all   |         | 3600          |         |
| 4       |         | retry_later    | all   |         |               | 60      |
| 9       | 2018352 | give_up        | all   |         |               |         |
| 613     | 1893016 | give_up        | all   |         |               |         |
| 613     | 2018338 | retry_later    | all   | limited |               | 60      |
| 613     |         | retry_later    | all   |         |               | 5       |
| 2022    |         | retry_later    | all   | limited |               | 300     |
| 200     | 1545041 | unreachable    | all   |         |               |         |
| 200     |         | channel_broken | all   | broken  |               |         |
| 551     |         | unreachable    | all   |         |               |         |
| 551     | 1545041 | unreachable    | all   |         |               |         |
| 100     | 1893061 | give_up        | all   |         |               |         |
| 100     | 2018001 | give_up        | all   |         |               |         |
| 190     |         | channel_broken | all   | broken  |               |         |
| 190     | 463     | channel_broken | all   | broken  |               |         |
| 1       |         | retry_later    | all   |         |               |         |
| 2       |         | retry_later    | all   |         |               |         |
| 2300052 |         | retry_later    | all   |         | 3600          |         |
| 2300000 |         | give_up        | all   |         |               |         |
| 2300001 |         | give_up        | all   |         |               |         |
| 2300002 |         | give_up        | all   |         |               |         |
| 2300003 |         | give_up        | all   |         |               |         |
| 2300004 |         | give_up        | all   |         |               |         |
| 999999  |         | give_up        | all   |         |               |         |
"""


def told(code: str, subcode: str, text: str) -> Refused:
    error: dict[str, Any] = {"message": text or f"(#{code})", "type": "OAuthException", "code": int(code)}
    if subcode:
        error["error_subcode"] = int(subcode)
    return refused(Reply(400, msgspec.json.encode({"error": error})), FAILURES)
