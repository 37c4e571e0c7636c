# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import EMAIL

TITLE = "Email"
POLICY = EMAIL
TEXT = """
The contact writes first, or agreed to it before. Every mail that is no answer carries a way out that works with one click
and without a page, by a link and by mail; it counts at once. What somebody reports as spam counts as leaving, too. Mail
wakes nobody: there are no quiet hours.
"""
TABLES = {
    "Answers and consents": """
| case                                   | facts                                                      | proposal                          | now         | outcome | rule               | reason         | remedy           |
| -------------------------------------- | ---------------------------------------------------------- | --------------------------------- | ----------- | ------- | ------------------ | -------------- | ---------------- |
| an answer weeks later                  | message Mon 10:00                                          | reply human                       | Mon+3 10:00 | send    | answer             | always_open    |                  |
| nobody asked                           |                                                            | promotional api                   | Mon 10:00   | drop    | started            | never_started  | let_them_start   |
| a newsletter that they subscribed to   | permit topic:news weekly since Mon 09:00                   | topic api; topic=news             | Mon 10:00   | send    | subscription       | subscribed     |                  |
| one that they did not                  | permit topic:news weekly since Mon 09:00                   | topic api; topic=deals            | Mon 10:00   | drop    | subscription       | no_topic       | wait_for_contact |
| an offer that they agreed to, at night | permit consent:marketing since Mon 09:00                   | promotional api                   | Mon 23:00   | send    | marketing_consent  | consented      |                  |
| filled in a form: asked to confirm it  | opt_in Mon 10:00                                           | opt_in_request system; topic=news | Mon 10:01   | send    | asking_window      | window_open    |                  |
| and not asked again the same week      | opt_in Mon 10:00; sent opt_in_request Mon 10:01 topic=news | opt_in_request system; topic=news | Mon 12:00   | drop    | one_request_a_week | waits_too_long | propose_later    |
| one follow-up                          | message Mon 10:00                                          | follow_up system                  | Tue 10:00   | send    | follow_up          | follow_up_left |                  |
""",
    "Leaving": """
| case                           | facts                                                                            | proposal              | now       | outcome | rule            | reason           | remedy              |
| ------------------------------ | -------------------------------------------------------------------------------- | --------------------- | --------- | ------- | --------------- | ---------------- | ------------------- |
| one click: no more newsletters | permit topic:news weekly since Mon 09:00; stop promotional unsubscribe Mon 10:00 | topic api; topic=news | Mon 11:00 | drop    | stop            | left_unsubscribe | only_answers        |
| their order all the same       | permit consent:service since Mon 09:00; stop promotional unsubscribe Mon 10:00   | transactional api     | Mon 11:00 | send    | service_consent | consented        |                     |
| subscribed again               | permit topic:news weekly since Mon 12:00; stop promotional unsubscribe Mon 10:00 | topic api; topic=news | Mon 13:00 | send    | subscription    | subscribed       |                     |
| reported as spam: nothing      | message Mon 09:00; stop all complaint Mon 10:00                                  | reply human           | Mon 11:00 | drop    | stop            | left_complaint   | contact_must_return |
| and wrote again: an answer     | message Mon 09:00; stop all complaint Mon 10:00; message Mon 12:00               | reply human           | Mon 13:00 | send    | answer          | always_open      |                     |
""",
}
