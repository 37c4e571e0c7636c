# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Caps over all messages"
POLICY = WEB_24H
TEXT = """
However many campaigns run and however many channels a contact is on, one person gets at most three messages a day and
ten a week that the business sends on its own account: follow-ups, topics, offers, surveys and requests to subscribe.
Answers and news of an order are not counted. One survey a day; one request a week to subscribe to the same topic.

A day is any 24 hours. A message that finds the cap full is held until there is room, at most two days; longer, or past
the time at which it is still worth sending, it is dropped.
"""
TABLES = {
    "Three a day": """
| case                                                               | facts                                                                                                      | proposal                           | now       | outcome | rule    | reason        | until     | remedy        |
| ------------------------------------------------------------------ | ---------------------------------------------------------------------------------------------------------- | ---------------------------------- | --------- | ------- | ------- | ------------- | --------- | ------------- |
| the third                                                          | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00                                             | promotional api                    | Tue 10:00 | send    | window  | window_open   |           |               |
| the fourth waits for the first to be a day old                     | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent topic Mon 16:00                       | promotional api                    | Tue 10:00 | hold    | per_day | cap_full      | Tue 14:00 |               |
| overfull, as after joining two contacts: until the second has left | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent topic Mon 16:00; sent topic Mon 17:00 | promotional api                    | Tue 10:00 | hold    | per_day | cap_full      | Tue 15:00 |               |
| then there is room                                                 | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent topic Mon 16:00                       | promotional api                    | Tue 14:00 | send    | window  | window_open   |           |               |
| on other channels counts too                                       | message Tue 09:00; sent topic Mon 14:00 elsewhere; sent survey Mon 15:00 elsewhere; sent topic Mon 16:00   | promotional api                    | Tue 10:00 | hold    | per_day | cap_full      | Tue 14:00 |               |
| answers are not counted                                            | message Tue 09:00; sent reply Mon 14:00; sent transactional Mon 15:00; sent reply Mon 16:00                | promotional api                    | Tue 10:00 | send    | window  | window_open   |           |               |
| answers are not held                                               | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent topic Mon 16:00                       | reply human                        | Tue 10:00 | send    | window  | window_open   |           |               |
| news of an order is not held                                       | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent topic Mon 16:00                       | transactional api                  | Tue 10:00 | send    | window  | window_open   |           |               |
| decided again, a delivery counts once                              | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent promotional Tue 09:59 id=this         | promotional api                    | Tue 10:00 | send    | window  | window_open   |           |               |
| not worth sending any more by then                                 | message Tue 09:00; sent topic Mon 14:00; sent survey Mon 15:00; sent topic Mon 16:00                       | promotional api; expires Tue 14:00 | Tue 10:00 | drop    | per_day | expires_first |           | propose_later |
""",
    "Ten a week": """
| case                                              | facts                                                                                                                                                                                                                                         | proposal        | now         | outcome | rule     | reason         | until       | remedy        |
| ------------------------------------------------- | --------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------- | --------------- | ----------- | ------- | -------- | -------------- | ----------- | ------------- |
| the eleventh waits for the first to be a week old | message Sun 20:00; sent topic Mon 14:00; sent topic Mon 15:00; sent topic Tue 10:00; sent topic Tue 11:00; sent topic Wed 10:00; sent topic Wed 11:00; sent topic Thu 10:00; sent topic Thu 11:00; sent topic Fri 10:00; sent topic Sat 10:00 | promotional api | Mon+1 10:00 | hold    | per_week | cap_full       | Mon+1 14:00 |               |
| longer than two days is no waiting                | message Fri 20:00; sent topic Mon 14:00; sent topic Mon 15:00; sent topic Tue 10:00; sent topic Tue 11:00; sent topic Wed 10:00; sent topic Wed 11:00; sent topic Thu 10:00; sent topic Thu 11:00; sent topic Fri 10:00; sent topic Fri 11:00 | promotional api | Sat 13:00   | drop    | per_week | waits_too_long |             | propose_later |
""",
    "Surveys and requests": """
| case                               | facts                                                    | proposal                    | now       | outcome | rule               | reason         | until     |
| ---------------------------------- | -------------------------------------------------------- | --------------------------- | --------- | ------- | ------------------ | -------------- | --------- |
| a second survey the same day       | message Tue 09:00; sent survey Mon 15:00                 | survey system               | Tue 10:00 | hold    | one_survey_a_day   | cap_full       | Tue 15:00 |
| asked for the same topic this week | message Fri 09:00; sent opt_in_request Mon 15:00 topic=a | opt_in_request api; topic=a | Fri 10:00 | drop    | one_request_a_week | waits_too_long |           |
| asked for another topic            | message Fri 09:00; sent opt_in_request Mon 15:00 topic=b | opt_in_request api; topic=a | Fri 10:00 | send    | asking_window      | window_open    |           |
""",
}
