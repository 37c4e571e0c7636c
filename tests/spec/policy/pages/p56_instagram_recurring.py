# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import INSTAGRAM_RECURRING

TITLE = "Instagram, recurring notifications"
POLICY = INSTAGRAM_RECURRING
TEXT = """
As they were until they ended: a contact of Instagram could be asked for at most five topics a day and ten in seven days,
each topic once a week. The rest is as on Messenger.
"""
TABLES = {
    "Asking": """
| case                    | facts                                                                                                                                                                                                                | proposal                    | now         | outcome | rule      | reason       |
| ----------------------- | -------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------- | --------------------------- | ----------- | ------- | --------- | ------------ |
| the fifth of a day      | message Mon 10:00; sent opt_in_request Mon 10:01 topic=a elsewhere                                                                                                                                                   | opt_in_request api; topic=e | Mon 12:00   | send    | window    | window_open  |
| the sixth of a day      | message Mon 10:00; sent opt_in_request Mon 10:01 topic=a; sent opt_in_request Mon 10:02 topic=b; sent opt_in_request Mon 10:03 topic=c; sent opt_in_request Mon 10:04 topic=d; sent opt_in_request Mon 10:05 topic=e | opt_in_request api; topic=f | Mon 12:00   | drop    | window    | gone_by_then |
| a topic, with its token | message Mon 10:00; permit topic:a daily token=t since Mon 10:00                                                                                                                                                      | topic api; topic=a          | Mon+9 10:00 | send    | recurring | subscribed   |
""",
}
