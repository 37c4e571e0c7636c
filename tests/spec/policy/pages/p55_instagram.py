# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import INSTAGRAM

TITLE = "Instagram"
POLICY = INSTAGRAM
TEXT = """
As on Messenger the contact starts, with a message, an answer to a story, a reaction, a comment, or a return through an
ig.me link; the window is 24 hours, seven days after an ad. After it there is a person's answer for seven days, and one
private answer to a comment. There are no utility templates, no marketing messages and no one-time notifications.
"""
TABLES = {
    "Windows": """
| case                            | facts                                                                 | proposal                                              | now       | outcome | rule            | reason        | remedy           |
| ------------------------------- | --------------------------------------------------------------------- | ----------------------------------------------------- | --------- | ------- | --------------- | ------------- | ---------------- |
| inside a day                    | message Mon 10:00                                                     | promotional api                                       | Tue 09:59 | send    | window          | window_open   |                  |
| back through an ig.me link      | link Mon 10:00                                                        | reply human                                           | Mon 12:00 | send    | window          | window_open   |                  |
| an ad: seven days               | ad_click Mon 09:00 entry=a; message Mon 10:00                         | promotional api                                       | Sun 10:00 | send    | ad_window       | window_open   |                  |
| a person, for seven days        | message Mon 10:00                                                     | reply human; tag=HUMAN_AGENT                          | Sun 10:00 | send    | human_agent     | tag_allows    |                  |
| a template is of no use         | message Mon 10:00                                                     | transactional api; template=shipped; category=utility | Wed 10:00 | drop    | window          | window_closed | wait_for_contact |
| a token neither                 | message Mon 10:00; permit token:launch token=t uses=1 since Mon 10:00 | promotional api; token=launch                         | Wed 10:00 | drop    | window          | window_closed | wait_for_contact |
| a topic, inside the window only | message Mon 10:00; permit topic:a since Mon 10:00                     | topic api; topic=a                                    | Tue 12:00 | drop    | topic_in_window | window_closed | wait_for_contact |
| a tag that is gone              | message Mon 10:00                                                     | transactional api; tag=ACCOUNT_UPDATE                 | Mon 11:00 | drop    | dead_tags       | tag_gone      | use_template     |
""",
    "Comments": """
| case                 | facts                                                                                                      | proposal    | now         | outcome | rule          | reason        | takes               |
| -------------------- | ---------------------------------------------------------------------------------------------------------- | ----------- | ----------- | ------- | ------------- | ------------- | ------------------- |
| one private answer   | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=1 since Mon 10:00 until Mon+1 10:00 | reply human | Sun 10:00   | send    | private_reply | token_held    | token:private_reply |
| not after seven days | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=1 since Mon 10:00 until Mon+1 10:00 | reply human | Mon+1 10:00 | drop    | window        | window_closed |                     |
""",
}
