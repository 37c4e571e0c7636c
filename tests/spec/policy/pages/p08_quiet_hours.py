# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Quiet hours"
POLICY = WEB_24H
TEXT = """
From 21:00 to 08:00 on the contact's own clock, what can wait waits until the morning. Where the contact's zone is not
known, the location's clock is used, or else the workspace's.

Nobody is kept waiting who is awake: a teammate's answer to something that the contact did within the last 24 hours
goes at once, and so does an automatic answer or a survey within 30 minutes of it. News of an order goes when it
happens.

When clocks change, the morning is the one that clocks show: an hour that does not exist ends at the jump, one that
comes twice ends the second time.
"""
TABLES = {
    "On the contact's own clock": """
| case                           | facts                                     | proposal                           | now       | outcome | rule        | reason      | until     |
| ------------------------------ | ----------------------------------------- | ---------------------------------- | --------- | ------- | ----------- | ----------- | --------- |
| by day                         | zone Asia/Jakarta; message Mon 06:00      | promotional api                    | Mon 13:59 | send    | window      | window_open |           |
| 21:00 in Jakarta               | zone Asia/Jakarta; message Mon 06:00      | promotional api                    | Mon 14:00 | hold    | quiet_hours | quiet       | Tue 01:00 |
| just before eight              | zone Asia/Jakarta; message Mon 06:00      | promotional api                    | Tue 00:59 | hold    | quiet_hours | quiet       | Tue 01:00 |
| at eight                       | zone Asia/Jakarta; message Mon 06:00      | promotional api                    | Tue 01:00 | send    | window      | window_open |           |
| the same moment in Sao Paulo   | zone America/Sao_Paulo; message Mon 06:00 | promotional api                    | Mon 14:00 | send    | window      | window_open |           |
| zone not known: the location's | message Mon 06:00                         | promotional api; zone=Asia/Jakarta | Mon 14:00 | hold    | quiet_hours | quiet       | Tue 01:00 |
| the contact's zone goes first  | zone America/Sao_Paulo; message Mon 06:00 | promotional api; zone=Asia/Jakarta | Mon 14:00 | send    | window      | window_open |           |
| no zone at all                 | message Mon 20:00                         | promotional api                    | Mon 21:00 | hold    | quiet_hours | quiet       | Tue 08:00 |
| a zone that does not exist     | zone Nowhere/Land; message Mon 20:00      | promotional api                    | Mon 21:00 | hold    | quiet_hours | quiet       | Tue 08:00 |
""",
    "Who is not kept waiting": """
| case                                | facts             | proposal          | now          | outcome | rule        | reason      | until     |
| ----------------------------------- | ----------------- | ----------------- | ------------ | ------- | ----------- | ----------- | --------- |
| a teammate's answer at night        | message Mon 18:00 | reply human       | Mon 23:00    | send    | window      | window_open |           |
| a teammate's message days later     | message Mon 10:00 | reply human       | Tue 23:00    | hold    | quiet_hours | quiet       | Wed 08:00 |
| the away message at night           | message Mon 23:00 | reply system      | Mon 23:00:05 | send    | window      | window_open |           |
| a bot half an hour later            | message Mon 23:00 | reply bot         | Mon 23:30    | send    | window      | window_open |           |
| a bot much later                    | message Mon 20:00 | reply bot         | Mon 23:00    | hold    | quiet_hours | quiet       | Tue 08:00 |
| news of an order                    | message Mon 18:00 | transactional api | Tue 03:00    | send    | window      | window_open |           |
| a follow-up waits, even right after | message Mon 23:00 | follow_up system  | Mon 23:10    | hold    | quiet_hours | quiet       | Tue 08:00 |
""",
    "When clocks change": """
| case                                      | facts                                        | proposal        | now              | outcome | rule        | reason | until            |
| ----------------------------------------- | -------------------------------------------- | --------------- | ---------------- | ------- | ----------- | ------ | ---------------- |
| spring forward in Berlin: a shorter night | zone Europe/Berlin; message 2026-03-28 20:00 | promotional api | 2026-03-28 21:00 | hold    | quiet_hours | quiet  | 2026-03-29 06:00 |
| fall back in Berlin: a longer night       | zone Europe/Berlin; message 2026-10-24 18:00 | promotional api | 2026-10-24 21:00 | hold    | quiet_hours | quiet  | 2026-10-25 07:00 |
| winter in Berlin                          | zone Europe/Berlin; message 2026-01-10 18:00 | promotional api | 2026-01-10 21:00 | hold    | quiet_hours | quiet  | 2026-01-11 07:00 |
| summer in Berlin                          | zone Europe/Berlin; message 2026-07-10 18:00 | promotional api | 2026-07-10 21:00 | hold    | quiet_hours | quiet  | 2026-07-11 06:00 |
""",
}
