# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "One follow-up"
POLICY = WEB_24H
TEXT = """
After the window, exactly one message more may be sent until the contact answers: a follow-up, automatic or by a
teammate. A message whose purpose is *follow-up* takes it even while the window is open, so that nobody is reminded
twice. What opens a window also gives the follow-up back.

A delivery that is decided again, after a delay or a failure, does not stand in its own way.
"""
TABLES = {
    "Exactly one": """
| case                                            | facts                                                                       | proposal         | now              | outcome | rule      | reason         | takes                                    | remedy           |
| ----------------------------------------------- | --------------------------------------------------------------------------- | ---------------- | ---------------- | ------- | --------- | -------------- | ---------------------------------------- | ---------------- |
| the next day, automatically                     | message Mon 09:00                                                           | follow_up system | Tue 10:00        | send    | follow_up | follow_up_left | use:follow_up, cap:per_day, cap:per_week |                  |
| a week later, by a teammate                     | message Mon 09:00                                                           | reply human      | Mon+1 10:00      | send    | follow_up | follow_up_left | use:follow_up                            |                  |
| no second one                                   | message Mon 09:00; sent follow_up Tue 10:00 on=follow_up                    | reply human      | Wed 10:00        | drop    | follow_up | follow_up_used |                                          | wait_for_contact |
| not months later either                         | message Mon 09:00; sent follow_up Tue 10:00 on=follow_up                    | follow_up system | 2026-06-01 10:00 | drop    | follow_up | follow_up_used |                                          | wait_for_contact |
| it is free again when they answer               | message Mon 09:00; sent follow_up Tue 10:00 on=follow_up; message Wed 08:00 | follow_up system | Thu 10:00        | send    | follow_up | follow_up_left | use:follow_up, cap:per_day, cap:per_week |                  |
| an answer that was written before it counts not | sent follow_up Tue 10:00 on=follow_up; message Tue 09:00                    | reply human      | Thu 10:00        | drop    | follow_up | follow_up_used |                                          | wait_for_contact |
| two at the very moment of the act are still two | message Mon 09:00; sent follow_up Mon 09:00 on=follow_up                    | follow_up system | Mon 09:00        | drop    | follow_up | follow_up_used |                                          | answer_only      |
| the same delivery again counts once             | message Mon 09:00; sent follow_up Tue 10:00 on=follow_up id=this            | follow_up system | Tue 10:05        | send    | follow_up | follow_up_left | use:follow_up, cap:per_day, cap:per_week |                  |
""",
    "Inside the window": """
| case                                      | facts                                                    | proposal         | now       | outcome | rule      | reason         | remedy           |
| ----------------------------------------- | -------------------------------------------------------- | ---------------- | --------- | ------- | --------- | -------------- | ---------------- |
| a follow-up inside the window is the one  | message Mon 09:00                                        | follow_up system | Mon 15:00 | send    | follow_up | follow_up_left |                  |
| a second one inside is none               | message Mon 09:00; sent follow_up Mon 15:00 on=follow_up | follow_up system | Mon 18:00 | drop    | follow_up | follow_up_used | answer_only      |
| answers inside the window are not counted | message Mon 09:00; sent follow_up Mon 15:00 on=follow_up | reply human      | Mon 18:00 | send    | window    | window_open    |                  |
| and nothing is left after it              | message Mon 09:00; sent follow_up Mon 15:00 on=follow_up | reply human      | Tue 12:00 | drop    | follow_up | follow_up_used | wait_for_contact |
| an offer is never the follow-up           | message Mon 09:00                                        | promotional api  | Tue 12:00 | drop    | window    | window_closed  | answer_only      |
""",
}
