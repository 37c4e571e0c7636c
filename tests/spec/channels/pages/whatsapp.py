import msgspec

from rejoinder.channels.contract import Refused
from rejoinder.channels.meta.errors import failed, refused
from rejoinder.channels.net import Reply
from rejoinder.channels.whatsapp.failures import FAILURES

TABLE = """
| code   | failure        | scope       | health  | retry_after_s | rests_s | alone_s |
| ------ | -------------- | ----------- | ------- | ------------- | ------- | ------- |
| 131047 | window_closed  | all         |         |               |         |         |
| 131026 | unreachable    | all         |         |               |         |         |
| 131049 | give_up        | all         |         |               |         | 86400   |
| 131050 | opted_out      | promotional |         |               |         |         |
| 131056 | retry_later    | all         |         | 6             |         |         |
| 130429 | retry_later    | all         |         |               | 1       |         |
| 131048 | retry_later    | all         | limited |               | 3600    |         |
| 131064 | retry_later    | all         |         | 3600          |         |         |
| 80007  | retry_later    | all         |         |               | 60      |         |
| 4      | retry_later    | all         |         |               | 60      |         |
| 0      | channel_broken | all         | broken  |               |         |         |
| 190    | channel_broken | all         | broken  |               |         |         |
| 3      | channel_broken | all         | broken  |               |         |         |
| 10     | channel_broken | all         | broken  |               |         |         |
| 200    | channel_broken | all         | broken  |               |         |         |
| 249    | channel_broken | all         | broken  |               |         |         |
| 299    | channel_broken | all         | broken  |               |         |         |
| 368    | channel_broken | all         | broken  |               |         |         |
| 131031 | channel_broken | all         | broken  |               |         |         |
| 131042 | channel_broken | all         | broken  |               |         |         |
| 133010 | channel_broken | all         | broken  |               |         |         |
| 130497 | give_up        | all         |         |               |         |         |
| 130403 | unreachable    | all         |         |               |         |         |
| 130472 | give_up        | all         |         |               |         |         |
| 131008 | give_up        | all         |         |               |         |         |
| 131009 | give_up        | all         |         |               |         |         |
| 131021 | give_up        | all         |         |               |         |         |
| 131051 | give_up        | all         |         |               |         |         |
| 131052 | give_up        | all         |         |               |         |         |
| 131053 | give_up        | all         |         |               |         |         |
| 131062 | unreachable    | all         |         |               |         |         |
| 131063 | give_up        | all         | limited |               |         |         |
| 132000 | give_up        | all         |         |               |         |         |
| 132001 | give_up        | all         |         |               |         |         |
| 132005 | give_up        | all         |         |               |         |         |
| 132007 | give_up        | all         |         |               |         |         |
| 132012 | give_up        | all         |         |               |         |         |
| 132015 | give_up        | all         |         |               |         |         |
| 132016 | give_up        | all         |         |               |         |         |
| 131000 | retry_later    | all         |         |               |         |         |
| 131016 | retry_later    | all         |         |               |         |         |
| 1      | retry_later    | all         |         |               |         |         |
| 2      | retry_later    | all         |         |               |         |         |
| 100    | give_up        | all         |         |               |         |         |
| 999999 | give_up        | all         |         |               |         |         |
"""


def told(code: str, _subcode: str, text: str) -> Refused:
    """Tell as the answer to a request; told as a failed status it must mean the same."""
    error = {
        "message": f"(#{code}) {text}",
        "type": "OAuthException",
        "code": int(code),
        "error_data": {"messaging_product": "whatsapp", "details": text or "Details"},
    }
    answered = refused(Reply(400, msgspec.json.encode({"error": error})), FAILURES)
    later = failed({"code": int(code), "title": text, "error_data": {"details": text or "Details"}}, FAILURES)
    assert later == answered
    return answered
