# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Which rule speaks"
POLICY = WEB_24H
TEXT = """
Rules are asked in one order, and the first that says no is the answer: what is no longer worth sending; leaving;
personal data; who starts; the reason; then what the message may rest on; and only then what can make it wait. So a
message that could never go is dropped at once and not held for the morning first.

A held message must still be allowed when its waiting is over. Where the window closes before the morning, a message
that may be a follow-up is held and will be the follow-up; any other is dropped, and the verdict says that it would have
come too late. Where several rules make it wait, it waits for the last of them, and that one is named.
"""
TABLES = {
    "Hard rules first": """
| case                                 | facts                                       | proposal                           | now       | outcome | rule          | reason             |
| ------------------------------------ | ------------------------------------------- | ---------------------------------- | --------- | ------- | ------------- | ------------------ |
| no longer worth sending              | message Mon 10:00; stop all block Mon 10:30 | promotional api; expires Mon 11:00 | Mon 11:00 | drop    | expiry        | expired            |
| left, before what it asks for        | message Mon 10:00; stop all block Mon 10:30 | reply human; asks=password         | Mon 11:00 | drop    | stop          | left_block         |
| what it asks for, before who started |                                             | reply human; asks=password         | Mon 11:00 | drop    | personal_data | asks_personal_data |
| who started, before the reason       |                                             | promotional api; no reason         | Mon 11:00 | drop    | started       | never_started      |
| the reason, before the window        | message Mon 10:00                           | promotional api; no reason         | Wed 11:00 | drop    | reason        | no_reason          |
| the window, before quiet hours       | message Mon 10:00                           | promotional api                    | Tue 23:00 | drop    | window        | window_closed      |
""",
    "A hold never hides a drop": """
| case                                     | facts                                                    | proposal                           | now       | outcome | rule        | reason        | until     | ground    | remedy        |
| ---------------------------------------- | -------------------------------------------------------- | ---------------------------------- | --------- | ------- | ----------- | ------------- | --------- | --------- | ------------- |
| the window is still open in the morning  | message Mon 20:00                                        | promotional api                    | Mon 22:00 | hold    | quiet_hours | quiet         | Tue 08:00 | window    |               |
| an offer, and the window closes at night | message Mon 07:00                                        | promotional api                    | Mon 22:00 | drop    | window      | gone_by_then  |           |           | send_earlier  |
| an answer by a bot becomes the follow-up | message Mon 07:00                                        | reply bot                          | Mon 22:00 | hold    | quiet_hours | quiet         | Tue 08:00 | follow_up |               |
| unless the follow-up is used             | message Mon 07:00; sent follow_up Mon 12:00 on=follow_up | reply bot                          | Mon 22:00 | drop    | window      | gone_by_then  |           |           | send_earlier  |
| worth sending only until midnight        | message Mon 20:00                                        | promotional api; expires Tue 00:00 | Mon 22:00 | drop    | quiet_hours | expires_first |           |           | propose_later |
""",
    "Several rules at once": """
| case                                         | facts                                                                               | proposal        | now       | outcome | rule        | reason   | until     |
| -------------------------------------------- | ----------------------------------------------------------------------------------- | --------------- | --------- | ------- | ----------- | -------- | --------- |
| the cap frees at night: wait for the morning | message Mon 20:00; sent topic Mon 01:00; sent topic Mon 02:00; sent topic Mon 03:00 | promotional api | Mon 20:30 | hold    | quiet_hours | quiet    | Tue 08:00 |
| the cap frees after the morning              | message Mon 22:00; sent topic Mon 09:00; sent topic Mon 10:00; sent topic Mon 11:00 | promotional api | Mon 22:30 | hold    | per_day     | cap_full | Tue 09:00 |
""",
}
