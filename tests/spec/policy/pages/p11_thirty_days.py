# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_30D

TITLE = "The 30-day window"
POLICY = WEB_30D
TEXT = """
Google Business Messages closed in July 2024; a web messenger that chooses this policy keeps its rules, as [RCS for
Business](rcs-30d.md) can: the window is open for 30 days from the contact's last act, one survey a day, and after it
there is nothing, no follow-up either. Within the window there is still one follow-up until the contact answers. Asking
to subscribe stays within a day of what the contact wrote, and all else is as with the 24-hour window.
"""
TABLES = {
    "Thirty days": """
| case                                | facts                                                    | proposal                    | now                 | outcome | rule          | reason         | remedy           |
| ----------------------------------- | -------------------------------------------------------- | --------------------------- | ------------------- | ------- | ------------- | -------------- | ---------------- |
| a fortnight later                   | message Mon 10:00                                        | promotional api             | Mon+2 10:00         | send    | window        | window_open    |                  |
| the last second                     | message Mon 10:00                                        | reply human                 | 2026-02-04 09:59:59 | send    | window        | window_open    |                  |
| the thirty days are over            | message Mon 10:00                                        | reply human                 | 2026-02-04 10:00    | drop    | window        | window_closed  | wait_for_contact |
| the next day's follow-up            | message Mon 10:00                                        | follow_up system            | Tue 10:00           | send    | follow_up     | follow_up_left |                  |
| no second one                       | message Mon 10:00; sent follow_up Tue 10:00 on=follow_up | follow_up system            | Wed 10:00           | drop    | follow_up     | follow_up_used | answer_only      |
| and none after the window           | message Mon 10:00                                        | follow_up system            | 2026-02-04 10:00    | drop    | follow_up     | window_closed  | wait_for_contact |
| asking to subscribe, the second day | message Mon 10:00                                        | opt_in_request api; topic=a | Tue 10:00           | drop    | asking_window | window_closed  | answer_only      |
| an answer at night, ten days later  | message Mon 10:00                                        | reply human                 | 2026-01-15 23:00    | hold    | quiet_hours   | quiet          |                  |
""",
}
