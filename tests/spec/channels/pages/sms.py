"""What is made of an error of Twilio's: told at once, or of a message that it had taken."""

from rejoinder.channels.contract import Refused
from rejoinder.channels.net import Reply
from rejoinder.channels.sms.failures import failed, refused

TABLE = """
| code  | text                                      | failure        | scope | health  |
| ----- | ----------------------------------------- | -------------- | ----- | ------- |
| 21610 | Attempt to send to unsubscribed recipient | opted_out      | all   |         |
| 20003 | Authenticate                              | channel_broken | all   | broken  |
| 20404 | was not found                             | channel_broken | all   | broken  |
| 20429 | Too Many Requests                         | retry_later    | all   |         |
| 21211 | Invalid 'To' Phone Number                 | unreachable    | all   |         |
| 21408 | Permission to send an SMS                 | give_up        | all   |         |
| 21606 | is not a valid sender                     | channel_broken | all   | broken  |
| 21611 | queue is full                             | retry_later    | all   |         |
| 21612 | cannot be reached                         | unreachable    | all   |         |
| 21614 | is not a mobile number                    | unreachable    | all   |         |
| 21617 | exceeds the 1600 limit                    | give_up        | all   |         |
| 30001 |                                           | retry_later    | all   |         |
| 30002 |                                           | channel_broken | all   | broken  |
| 30003 |                                           | unreachable    | all   |         |
| 30004 |                                           | unreachable    | all   |         |
| 30005 |                                           | unreachable    | all   |         |
| 30006 |                                           | unreachable    | all   |         |
| 30007 |                                           | give_up        | all   | limited |
| 30008 |                                           | give_up        | all   |         |
| 30034 |                                           | channel_broken | all   | broken  |
| 99999 | something new                             | give_up        | all   |         |
| 401   |                                           | channel_broken | all   |         |
| 429   |                                           | retry_later    | all   |         |
| 503   |                                           | outcome_unknown | all   |         |
"""


def told(code: str, _subcode: str, text: str) -> Refused:
    """Run an answer through the channel's mapping; a code without words is that of a message that failed later."""
    if len(code) == 5 and not text:
        return failed(code)
    if len(code) == 3:
        return refused(Reply(int(code), b""))
    return refused(Reply(400, f'{{"code": {code}, "message": "{text}", "status": 400}}'.encode()))
