# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Topics"
POLICY = WEB_24H
TEXT = """
A contact subscribes to topics, each with a frequency: daily, weekly or monthly. A topic needs no open window, and a
window is no substitute for a subscription. Nobody hears of a topic more often than subscribed to, counted in calendar
days, weeks (from Monday) and months on the contact's own clock. Too early, a message is held until the next day, week
or month if that is at most two days away, else dropped.
"""
TABLES = {
    "Subscribed": """
| case                       | facts                                                                           | proposal           | now         | outcome | rule         | reason      | takes                              |
| -------------------------- | ------------------------------------------------------------------------------- | ------------------ | ----------- | ------- | ------------ | ----------- | ---------------------------------- |
| long after the window      | message Mon 10:00; permit topic:a weekly since Mon 10:00                        | topic api; topic=a | Wed+4 10:00 | send    | subscription | subscribed  | topic:a, cap:per_day, cap:per_week |
| another topic              | message Mon 10:00; permit topic:a weekly since Mon 10:00                        | topic api; topic=b | Wed+4 10:00 | drop    | subscription | no_topic    |                                    |
| no topic named             | message Mon 10:00; permit topic:a weekly since Mon 10:00                        | topic api          | Wed+4 10:00 | drop    | subscription | needs_topic |                                    |
| the subscription has ended | message Mon 10:00; permit topic:a weekly since Mon 10:00 until Mon+1 10:00      | topic api; topic=a | Mon+1 10:00 | drop    | subscription | no_topic    |                                    |
| as often as one likes      | message Mon 10:00; permit topic:a since Mon 10:00; sent topic Tue 10:00 topic=a | topic api; topic=a | Tue 11:00   | send    | subscription | subscribed  | topic:a, cap:per_day, cap:per_week |
""",
    "Never more often": """
| case                                | facts                                                                                                        | proposal           | now              | outcome | rule         | reason         | until            |
| ----------------------------------- | ------------------------------------------------------------------------------------------------------------ | ------------------ | ---------------- | ------- | ------------ | -------------- | ---------------- |
| daily, tomorrow                     | message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Tue 10:00 topic=a                        | topic api; topic=a | Wed 09:00        | send    | subscription | subscribed     |                  |
| daily, twice: the next morning      | message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Tue 10:00 topic=a                        | topic api; topic=a | Tue 18:00        | hold    | quiet_hours  | quiet          | Wed 08:00        |
| a calendar day, not 24 hours        | message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Tue 20:00 topic=a                        | topic api; topic=a | Wed 08:00        | send    | subscription | subscribed     |                  |
| the day is the contact's            | zone Pacific/Auckland; message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Mon 20:00 topic=a | topic api; topic=a | Tue 01:00        | hold    | quiet_hours  | quiet          | Tue 19:00        |
| weekly, on Sunday: the next morning | message Mon 10:00; permit topic:a weekly since Mon 10:00; sent topic Tue 10:00 topic=a                       | topic api; topic=a | Sun 10:00        | hold    | quiet_hours  | quiet          | Mon+1 08:00      |
| weekly, on Wednesday                | message Mon 10:00; permit topic:a weekly since Mon 10:00; sent topic Tue 10:00 topic=a                       | topic api; topic=a | Wed 10:00        | drop    | frequency    | waits_too_long |                  |
| weekly, the next Monday             | message Mon 10:00; permit topic:a weekly since Mon 10:00; sent topic Sun 20:00 topic=a                       | topic api; topic=a | Mon+1 08:00      | send    | subscription | subscribed     |                  |
| monthly, at the month's end         | message Mon 10:00; permit topic:a monthly since Mon 10:00; sent topic 2026-01-06 10:00 topic=a               | topic api; topic=a | 2026-01-31 10:00 | hold    | quiet_hours  | quiet          | 2026-02-01 08:00 |
| monthly, on the first               | message Mon 10:00; permit topic:a monthly since Mon 10:00; sent topic 2026-01-31 10:00 topic=a               | topic api; topic=a | 2026-02-01 10:00 | send    | subscription | subscribed     |                  |
| being asked does not count          | message Mon 10:00; sent opt_in_request Mon 10:01 topic=a; permit topic:a weekly since Mon 10:02              | topic api; topic=a | Mon 10:03        | send    | subscription | subscribed     |                  |
| another topic does not count        | message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Tue 10:00 topic=b                        | topic api; topic=a | Tue 18:00        | send    | subscription | subscribed     |                  |
""",
}
