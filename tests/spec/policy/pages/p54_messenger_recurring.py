# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import MESSENGER_RECURRING

TITLE = "Messenger, recurring notifications"
POLICY = MESSENGER_RECURRING
TEXT = """
Recurring notifications let a contact opt in to a topic with a frequency: once a calendar day, week or month, on their own
clock. A token stood for each subscription; daily ones lived six months, weekly ones nine, monthly ones twelve, as vendors
told it, and none has ended by itself since 10 August 2023. The frequency left the API on 31 January 2023 and old tokens
kept theirs. Since 1 September 2025 two messages are 48 hours apart. Meta's pages name both 12 January and 10 February 2026
as the end; Pages of Australia, the EU, Japan, Korea and the United Kingdom go on. This policy is for them, and it is how
topics behave everywhere in Rejoinder: asked for inside the window, once a week a topic, never more often than subscribed to.
"""
TABLES = {
    "Never more often than subscribed to": """
| case                                           | facts                                                                                                        | proposal           | now              | outcome | rule            | reason         | until     |
| ---------------------------------------------- | ------------------------------------------------------------------------------------------------------------ | ------------------ | ---------------- | ------- | --------------- | -------------- | --------- |
| long after the window                          | message Mon 10:00; permit topic:a daily token=t since Mon 10:00                                              | topic api; topic=a | Mon+9 10:00      | send    | recurring       | subscribed     |           |
| without a token                                | message Mon 10:00; permit topic:a daily since Mon 10:00                                                      | topic api; topic=a | Mon+9 10:00      | drop    | recurring       | no_topic       |           |
| a day after the last                           | message Mon 10:00; permit topic:a daily token=t since Mon 10:00; sent topic Wed 10:00 topic=a on=recurring   | topic api; topic=a | Thu 12:00        | hold    | recurring_gap   | cap_full       | Fri 10:00 |
| two days after the last                        | message Mon 10:00; permit topic:a daily token=t since Mon 10:00; sent topic Wed 10:00 topic=a on=recurring   | topic api; topic=a | Fri 10:00        | send    | recurring       | subscribed     |           |
| another topic keeps the distance too           | message Mon 10:00; permit topic:b daily token=t since Mon 10:00; sent topic Wed 10:00 topic=a on=recurring   | topic api; topic=b | Thu 12:00        | hold    | recurring_gap   | cap_full       | Fri 10:00 |
| inside the window the distance does not matter | message Thu 10:00; permit topic:b daily token=t since Mon 10:00; sent topic Wed 10:00 topic=a on=recurring   | topic api; topic=b | Thu 12:00        | send    | topic_in_window | subscribed     |           |
| weekly, in the same week                       | message Mon 10:00; permit topic:a weekly token=t since Mon 10:00; sent topic Tue 10:00 topic=a on=recurring  | topic api; topic=a | Fri 10:00        | drop    | frequency       | waits_too_long |           |
| weekly, in the next week                       | message Mon 10:00; permit topic:a weekly token=t since Mon 10:00; sent topic Tue 10:00 topic=a on=recurring  | topic api; topic=a | Mon+1 10:00      | send    | recurring       | subscribed     |           |
| monthly, in the next month                     | message Mon 10:00; permit topic:a monthly token=t since Mon 10:00; sent topic Tue 10:00 topic=a on=recurring | topic api; topic=a | 2026-02-02 10:00 | send    | recurring       | subscribed     |           |
| the token has ended                            | message Mon 10:00; permit topic:a daily token=t since Mon 10:00 until Mon+1 10:00                            | topic api; topic=a | Mon+1 10:00      | drop    | topic_in_window | no_topic       |           |
| there are no marketing messages beside them    | message Mon 10:00; permit token:marketing token=subscription_token:x since Mon 10:00                         | promotional api    | Mon+3 10:00      | drop    | window          | window_closed  |           |
""",
}
