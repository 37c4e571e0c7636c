# ruff: noqa: E501 - a table is read as a table
from policy_drafts import WHATSAPP

PUBLISHED = False
TITLE = "WhatsApp"
POLICY = WHATSAPP
TEXT = "A draft."
TABLES = {
    "Window and templates": """
| case                                            | facts                                                                                              | proposal                            | now         | outcome | rule               | reason           | remedy           |
| ----------------------------------------------- | -------------------------------------------------------------------------------------------------- | ----------------------------------- | ----------- | ------- | ------------------ | ---------------- | ---------------- |
| free text inside                                | message Mon 10:00                                                                                  | reply human                         | Tue 09:00   | send    | window             | window_open      |                  |
| free text outside                               | message Mon 10:00                                                                                  | reply human                         | Tue 10:00   | drop    | window             | window_closed    | wait_for_contact |
| a call opens the window                         | call Mon 10:00                                                                                     | reply human                         | Mon 11:00   | send    | window             | window_open      |                  |
| the business starts with a template and consent | permit consent:whatsapp since Mon 10:00                                                            | promotional api; template=sale      | Mon+3 10:00 | send    | marketing_template | template_allows  |                  |
| without consent it may not                      |                                                                                                    | promotional api; template=sale      | Mon+3 10:00 | drop    | started            | never_started    | let_them_start   |
| without a template it may not                   | permit consent:whatsapp since Mon 10:00                                                            | promotional api                     | Mon+3 10:00 | drop    | window             | never_opened     | use_template     |
| consent to something else                       | message Mon 10:00; permit consent:email since Mon 10:00                                            | promotional api; template=sale      | Mon+3 10:00 | drop    | marketing_template | no_consent       | wait_for_contact |
| stopped marketing                               | message Mon 10:00; permit consent:whatsapp since Mon 10:00; stop promotional unsubscribe Tue 10:00 | promotional api; template=sale      | Mon+3 10:00 | drop    | stop               | left_unsubscribe | only_answers     |
| stopped marketing, news of an order             | message Mon 10:00; permit consent:whatsapp since Mon 10:00; stop promotional unsubscribe Tue 10:00 | transactional api; template=shipped | Mon+3 10:00 | send    | utility_template   | template_allows  |                  |
| a topic inside as text                          | message Mon 10:00; permit topic:a since Mon 10:00                                                  | topic api; topic=a                  | Mon 12:00   | send    | topic_in_window    | subscribed       |                  |
| a topic outside as a template                   | message Mon 10:00; permit topic:a since Mon 10:00                                                  | topic api; topic=a; template=news   | Mon+3 10:00 | send    | topic_template     | template_allows  |                  |
| a topic outside as text                         | message Mon 10:00; permit topic:a since Mon 10:00                                                  | topic api; topic=a                  | Mon+3 10:00 | drop    | topic_in_window    | window_closed    | use_template     |
""",
}
