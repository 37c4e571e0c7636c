# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import RCS_30D

TITLE = "RCS for Business, as Google Business Messages had it"
POLICY = RCS_30D
TEXT = """
Google Business Messages closed in July 2024; RCS for Business is its successor, and a channel that chooses this policy
keeps its rules: the contact starts, the business may write within 30 days of their last message, one follow-up among
them, one survey a day, and nothing after that. Its welcome and away messages, conversation starters and the person or bot
that is shown are settings of every channel. The web messenger has the same as [the 30-day window](thirty-days.md).
"""
TABLES = {
    "Thirty days": """
| case                      | facts                                                    | proposal         | now              | outcome | rule             | reason         | remedy           |
| ------------------------- | -------------------------------------------------------- | ---------------- | ---------------- | ------- | ---------------- | -------------- | ---------------- |
| the business never starts | permit consent:marketing since Mon 09:00                 | promotional api  | Mon 10:00        | drop    | started          | never_started  | let_them_start   |
| a fortnight later         | message Mon 10:00                                        | promotional api  | Mon+2 10:00      | send    | window           | window_open    |                  |
| the thirty days are over  | message Mon 10:00                                        | reply human      | 2026-02-04 10:00 | drop    | window           | window_closed  | wait_for_contact |
| the next day's follow-up  | message Mon 10:00                                        | follow_up system | Tue 10:00        | send    | follow_up        | follow_up_left |                  |
| no second one             | message Mon 10:00; sent follow_up Tue 10:00 on=follow_up | follow_up system | Wed 10:00        | drop    | follow_up        | follow_up_used | answer_only      |
| a survey                  | message Mon 10:00                                        | survey system    | Mon 12:00        | send    | window           | window_open    |                  |
| no second survey that day | message Mon 10:00; sent survey Mon 12:00                 | survey system    | Mon 18:00        | hold    | one_survey_a_day | cap_full       |                  |
""",
}
