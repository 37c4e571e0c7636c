# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import RCS

TITLE = "RCS for Business"
POLICY = RCS
TEXT = """
The contact writes first, or agreed to it before. Who taps or writes the word to unsubscribe gets one confirmation, and
then only what they need to know of what they ordered; what they write later is answered, and no more. Three policies may
be chosen: this one, the stricter one of India, and the one that carries the rules of Google Business Messages on.
"""
TABLES = {
    "With consent": """
| case                    | facts                                    | proposal        | now         | outcome | rule              | reason        | remedy         |
| ----------------------- | ---------------------------------------- | --------------- | ----------- | ------- | ----------------- | ------------- | -------------- |
| nobody asked            |                                          | promotional api | Mon 10:00   | drop    | started           | never_started | let_them_start |
| agreed to offers        | permit consent:marketing since Mon 09:00 | promotional api | Mon 10:00   | send    | marketing_consent | consented     |                |
| an offer at night       | permit consent:marketing since Mon 09:00 | promotional api | Mon 22:00   | hold    | quiet_hours       | quiet         |                |
| an answer a month later | message Mon 10:00                        | reply human     | Mon+4 10:00 | send    | answer            | always_open   |                |
| a survey after a talk   | message Mon 10:00                        | survey system   | Mon 10:30   | send    | talk              | window_open   |                |
""",
    "UNSUBSCRIBE": """
| case                        | facts                                                                                          | proposal          | now       | outcome | rule              | reason           | takes                                        |
| --------------------------- | ---------------------------------------------------------------------------------------------- | ----------------- | --------- | ------- | ----------------- | ---------------- | -------------------------------------------- |
| one confirmation            | message Mon 10:00; stop all unsubscribe Mon 10:00                                              | reply system      | Mon 10:01 | send    | answer            | always_open      | use:farewell                                 |
| no second one               | message Mon 10:00; stop all unsubscribe Mon 10:00; sent reply Mon 10:01 on=farewell            | reply system      | Mon 10:02 | drop    | stop              | left_unsubscribe |                                              |
| their order                 | permit consent:service since Mon 09:00; stop all unsubscribe Mon 10:00                         | transactional api | Mon 11:00 | send    | service_consent   | consented        | consent:service                              |
| no offer                    | permit consent:marketing since Mon 09:00; stop all unsubscribe Mon 10:00                       | promotional api   | Mon 11:00 | drop    | stop              | left_unsubscribe |                                              |
| wrote later: an answer      | stop all unsubscribe Mon 10:00; message Mon 12:00                                              | reply human       | Mon 12:01 | send    | answer            | always_open      |                                              |
| wrote later: still no offer | permit consent:marketing since Mon 09:00; stop all unsubscribe Mon 10:00; message Mon 12:00    | promotional api   | Mon 12:01 | drop    | stop              | left_unsubscribe |                                              |
| subscribed again            | permit consent:marketing since Mon 09:00; stop all unsubscribe Mon 10:00; resume all Mon 12:00 | promotional api   | Mon 12:01 | send    | marketing_consent | consented        | consent:marketing, cap:per_day, cap:per_week |
""",
}
