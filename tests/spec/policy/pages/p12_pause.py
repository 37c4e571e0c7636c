# ruff: noqa: E501 - a table is read as a table
import datetime as dt

from policy_reading import MONDAY

from rejoinder.domain.policy import MARKETING, WEB_24H, Overrides, Pause, stricter

TITLE = "Too many leave"
POLICY = stricter(WEB_24H, Overrides(pause=Pause(purposes=MARKETING, until=MONDAY + dt.timedelta(hours=36))))
TEXT = """
When too many contacts block, report or unsubscribe, promotion on that channel is paused by itself, before the platform
does it. It waits for a day, or until a teammate resumes it; answers, order news and follow-ups go on. The tables pause
it until Tuesday noon.
"""
TABLES = {
    "What waits": """
| case                  | facts                                                     | proposal               | now       | outcome | rule   | reason      | until     |
| --------------------- | --------------------------------------------------------- | ---------------------- | --------- | ------- | ------ | ----------- | --------- |
| an offer              | message Mon 10:00                                         | promotional human      | Mon 12:00 | drop    | window | gone_by_then |          |
| an offer, near its end | message Mon 20:00                                        | promotional human      | Tue 10:00 | hold    | pause  | paused      | Tue 12:00 |
| a topic               | message Mon 10:00; permit topic:a daily since Mon 10:00   | topic api; topic=a     | Mon 12:00 | hold    | pause  | paused      | Tue 12:00 |
| an answer             | message Mon 10:00                                         | reply human            | Mon 12:00 | send    | window | window_open |           |
| once it is over       | message Tue 10:00                                         | promotional human      | Tue 12:00 | send    | window | window_open |           |
""",
}
