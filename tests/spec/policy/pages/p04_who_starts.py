# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Who starts"
POLICY = WEB_24H
TEXT = """
The contact starts: with a message, a tap on Get Started, or an opt-in, as at an order. A business never does, however
good its reason. Looking at the site is no start.
"""
TABLES = {
    "The contact, never the business": """
| case                            | facts                                                    | proposal           | now         | outcome | rule            | reason        | remedy           |
| ------------------------------- | -------------------------------------------------------- | ------------------ | ----------- | ------- | --------------- | ------------- | ---------------- |
| nobody has written              |                                                          | promotional api    | Mon 10:00   | drop    | started         | never_started | let_them_start   |
| not even a greeting by a person |                                                          | reply human        | Mon 10:00   | drop    | started         | never_started | let_them_start   |
| a visitor only looked           | visit Mon 10:00                                          | promotional api    | Mon 10:01   | drop    | started         | never_started | let_them_start   |
| a permit alone is no start      | permit topic:a since Mon 10:00                           | topic api; topic=a | Mon 10:01   | drop    | started         | never_started | let_them_start   |
| they wrote                      | message Mon 10:00                                        | reply human        | Mon 10:01   | send    | window          | window_open   |                  |
| they tapped Get Started         | postback Mon 10:00                                       | reply bot          | Mon 10:01   | send    | window          | window_open   |                  |
| they opted in at an order       | opt_in Mon 10:00; permit consent:service since Mon 10:00 | transactional api  | Mon+3 10:00 | send    | service_consent | consented     |                  |
| they opted in to something else | opt_in Mon 10:00; permit consent:other since Mon 10:00   | transactional api  | Mon+3 10:00 | drop    | service_consent | no_consent    | wait_for_contact |
""",
}
