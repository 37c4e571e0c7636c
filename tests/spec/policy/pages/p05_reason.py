# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "A purpose and a reason"
POLICY = WEB_24H
TEXT = """
Whatever you send on your own account says why: *they asked to be told when the boots are back*. The reason is kept with
the message. An answer needs none: what the contact did last is its reason.
"""
TABLES = {
    "Said, or not sent": """
| case                     | facts             | proposal                     | now       | outcome | rule   | reason      | remedy       |
| ------------------------ | ----------------- | ---------------------------- | --------- | ------- | ------ | ----------- | ------------ |
| an offer with a reason   | message Mon 10:00 | promotional api              | Mon 11:00 | send    | window | window_open |              |
| an offer without         | message Mon 10:00 | promotional api; no reason   | Mon 11:00 | drop    | reason | no_reason   | state_reason |
| news of an order without | message Mon 10:00 | transactional api; no reason | Mon 11:00 | drop    | reason | no_reason   | state_reason |
| a follow-up without      | message Mon 10:00 | follow_up system; no reason  | Tue 12:00 | drop    | reason | no_reason   | state_reason |
| an answer needs none     | message Mon 10:00 | reply human; no reason       | Mon 11:00 | send    | window | window_open |              |
""",
}
