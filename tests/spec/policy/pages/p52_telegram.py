# ruff: noqa: E501 - a table is read as a table
from policy_drafts import TELEGRAM

PUBLISHED = False
TITLE = "Telegram"
POLICY = TELEGRAM
TEXT = "A draft."
TABLES = {
    "Open until blocked": """
| case                  | facts                                                             | proposal        | now              | outcome | rule    | reason        | remedy              |
| --------------------- | ----------------------------------------------------------------- | --------------- | ---------------- | ------- | ------- | ------------- | ------------------- |
| a year later          | message Mon 10:00                                                 | promotional api | 2027-01-05 10:00 | send    | open    | always_open   |                     |
| never started the bot |                                                                   | promotional api | Mon 10:00        | drop    | started | never_started | let_them_start      |
| blocked the bot       | message Mon 10:00; stop all block Mon 11:00                       | promotional api | Mon 12:00        | drop    | stop    | left_block    | contact_must_return |
| started it again      | message Mon 10:00; stop all block Mon 11:00; resume all Mon 12:00 | promotional api | Mon 12:00        | send    | open    | always_open   |                     |
""",
}
