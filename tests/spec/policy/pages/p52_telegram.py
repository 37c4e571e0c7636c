# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import TELEGRAM

TITLE = "Telegram"
POLICY = TELEGRAM
TEXT = """
The contact starts the bot, by writing to it or by a link. From then on it may write, until they block it: there is no
window. Quiet hours, caps and everything else that holds on all channels hold here too.
"""
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
