"""What is made of a mail server's answer: at once by its reply code, or of a report by its status alone."""

from rejoinder.channels.contract import Refused
from rejoinder.channels.email.failures import bounced, refused

TABLE = """
| code | text                                            | failure        | health  |
| ---- | ----------------------------------------------- | -------------- | ------- |
| 530  | 5.7.0 Authentication required                   | channel_broken | broken  |
| 534  | 5.7.9 Application-specific password required    | channel_broken | broken  |
| 535  | 5.7.8 Username and Password not accepted        | channel_broken | broken  |
| 538  | 5.7.11 Encryption required                      | channel_broken | broken  |
| 550  | 5.1.8 Sender address rejected                   | channel_broken | broken  |
| 550  | 5.1.7 Bad sender                                | channel_broken | broken  |
| 550  | 5.1.1 The email account does not exist          | unreachable    |         |
| 550  | 5.2.1 The account is inactive                   | unreachable    |         |
| 552  | 5.2.2 The inbox is out of storage space         | give_up        |         |
| 552  | 5.2.3 Too long for the mailbox                  | give_up        |         |
| 552  | 5.3.4 Message too big for system                | give_up        |         |
| 550  | 5.4.1 Recipient address rejected: access denied | unreachable    |         |
| 550  | 5.7.26 Unauthenticated mail is prohibited       | give_up        | limited |
| 554  | 5.7.1 This looks like spam                      | give_up        | limited |
| 452  | 4.2.2 The inbox is out of storage space         | retry_later    |         |
| 421  | 4.7.28 Unusual rate of mail                     | retry_later    |         |
| 451  | 4.3.0 Try again                                 | retry_later    |         |
| 421  | Service not available                           | retry_later    |         |
| 450  | Mailbox busy                                    | retry_later    |         |
| 451  | Local error                                     | retry_later    |         |
| 452  | Insufficient storage                            | retry_later    |         |
| 454  | Temporary authentication failure                | retry_later    |         |
| 550  | No such user here                               | unreachable    |         |
| 551  | User not local                                  | unreachable    |         |
| 552  | Exceeded storage allocation                     | give_up        |         |
| 553  | Mailbox name not allowed                        | unreachable    |         |
| 554  | Transaction failed                              | give_up        |         |
| 499  | Something new                                   | retry_later    |         |
| 599  | Something new                                   | give_up        |         |
|      | 5.1.1                                           | unreachable    |         |
|      | 5.7.1                                           | give_up        |         |
|      | 4.4.1                                           | give_up        |         |
|      | 5.9.9                                           | give_up        |         |
"""


def told(code: str, _subcode: str, text: str) -> Refused:
    """Run an answer through the channel's mapping; a row without a code is a report's status."""
    return refused(int(code), text) if code else bounced(text, "")
