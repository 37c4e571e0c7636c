# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "The window"
POLICY = WEB_24H
TEXT = """
A contact who writes opens a window. While it is open you may answer freely. It is counted from the **last** thing
that the contact did: a message, a tap on a button, a reaction, a call, or coming back through an entry link. Each of
them opens the whole window anew. The window is open up to its last second and closed at the full length.
"""
TABLES = {
    "A day from the last act": """
| case                                  | facts                                | proposal        | now          | outcome | rule      | reason         | ground    |
| ------------------------------------- | ------------------------------------ | --------------- | ------------ | ------- | --------- | -------------- | --------- |
| a teammate answers at once            | message Mon 10:00                    | reply human     | Mon 10:05    | send    | window    | window_open    | window    |
| a bot answers at once                 | message Mon 10:00                    | reply bot       | Mon 10:00:01 | send    | window    | window_open    | window    |
| the last second                       | message Mon 10:00                    | reply human     | Tue 09:59:59 | send    | window    | window_open    | window    |
| the full day is over                  | message Mon 10:00                    | reply human     | Tue 10:00    | send    | follow_up | follow_up_left | follow_up |
| a later message opens it anew         | message Mon 10:00; message Mon 20:00 | reply human     | Tue 12:00    | send    | window    | window_open    | window    |
| acts that arrive late change nothing  | message Mon 20:00; message Mon 10:00 | reply human     | Tue 12:00    | send    | window    | window_open    | window    |
| a tap on a button opens it            | postback Mon 10:00                   | reply bot       | Mon 10:00:01 | send    | window    | window_open    | window    |
| a reaction opens it                   | reaction Mon 10:00                   | reply human     | Mon 11:00    | send    | window    | window_open    | window    |
| coming back through a link opens it   | message Mon 10:00; link Wed 10:00    | reply human     | Wed 11:00    | send    | window    | window_open    | window    |
| an opt-in starts, but opens no window | opt_in Mon 10:00                     | reply human     | Mon 10:01    | drop    | window    | never_opened   |           |
| looking at the site opens no window   | message Mon 10:00; visit Wed 10:00   | promotional api | Wed 10:01    | drop    | window    | window_closed  |           |
""",
    "What it carries": """
| case                                | facts             | proposal                    | now       | outcome | rule          | reason        | remedy           |
| ----------------------------------- | ----------------- | --------------------------- | --------- | ------- | ------------- | ------------- | ---------------- |
| news of an order                    | message Mon 10:00 | transactional api           | Mon 11:00 | send    | window        | window_open   |                  |
| an offer, inside                    | message Mon 10:00 | promotional api             | Mon 11:00 | send    | window        | window_open   |                  |
| an offer, outside                   | message Mon 10:00 | promotional api             | Tue 11:00 | drop    | window        | window_closed | answer_only      |
| a survey, inside                    | message Mon 10:00 | survey system               | Mon 11:00 | send    | window        | window_open   |                  |
| asking to subscribe, inside         | message Mon 10:00 | opt_in_request api; topic=a | Mon 11:00 | send    | asking_window | window_open   |                  |
| asking to subscribe, outside        | message Mon 10:00 | opt_in_request api; topic=a | Tue 11:00 | drop    | asking_window | window_closed | answer_only      |
| a topic needs a subscription always | message Mon 10:00 | topic api; topic=a          | Mon 11:00 | drop    | subscription  | no_topic      | ask_to_subscribe |
""",
}
