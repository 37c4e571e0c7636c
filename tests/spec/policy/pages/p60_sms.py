# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import SMS

TITLE = "SMS"
POLICY = SMS
TEXT = """
The contact writes first, or agreed to it before: as with an order, or by subscribing to a topic. Text messages that
nobody waits for wait themselves for the morning where the contact is. A contact who answers STOP gets one confirmation
and then nothing, not even an answer, until they write START: carriers hold that, whatever is written in between.
"""
TABLES = {
    "Who may start": """
| case                          | facts                                    | proposal           | now         | outcome | rule              | reason        | remedy           |
| ----------------------------- | ---------------------------------------- | ------------------ | ----------- | ------- | ----------------- | ------------- | ---------------- |
| nobody asked                  |                                          | transactional api  | Mon 10:00   | drop    | started           | never_started | let_them_start   |
| agreed to service messages    | permit consent:service since Mon 09:00   | transactional api  | Mon 10:00   | send    | service_consent   | consented     |                  |
| that is no consent to offers  | permit consent:service since Mon 09:00   | promotional api    | Mon 10:00   | drop    | marketing_consent | no_consent    | wait_for_contact |
| agreed to offers              | permit consent:marketing since Mon 09:00 | promotional api    | Mon 10:00   | send    | marketing_consent | consented     |                  |
| subscribed to a topic         | permit topic:a daily since Mon 09:00     | topic api; topic=a | Mon 10:00   | send    | subscription      | subscribed    |                  |
| wrote a month ago: an answer  | message Mon 10:00                        | reply human        | Mon+4 10:00 | send    | answer            | always_open   |                  |
| wrote today: their order      | message Mon 10:00                        | transactional api  | Mon 20:00   | send    | talk              | window_open   |                  |
| wrote a week ago: their order | message Mon 10:00                        | transactional api  | Mon+1 10:00 | drop    | talk              | window_closed | answer_only      |
| wrote today: no offer by that | message Mon 10:00                        | promotional api    | Mon 11:00   | drop    | marketing_consent | no_consent    | answer_only      |
""",
    "By day": """
| case                            | facts                                                       | proposal          | now       | outcome | rule              | reason      | until     |
| ------------------------------- | ----------------------------------------------------------- | ----------------- | --------- | ------- | ----------------- | ----------- | --------- |
| an offer at nine in the evening | zone Asia/Jakarta; permit consent:marketing since Mon 01:00 | promotional api   | Mon 14:00 | hold    | quiet_hours       | quiet       | Tue 01:00 |
| a minute earlier                | zone Asia/Jakarta; permit consent:marketing since Mon 01:00 | promotional api   | Mon 13:59 | send    | marketing_consent | consented   |           |
| an answer to who just wrote     | zone Asia/Jakarta; message Mon 14:00                        | reply human       | Mon 14:05 | send    | answer            | always_open |           |
| an order at night               | zone Asia/Jakarta; permit consent:service since Mon 01:00   | transactional api | Mon 17:00 | send    | service_consent   | consented   |           |
""",
    "STOP and START": """
| case                          | facts                                                                                    | proposal          | now       | outcome | rule   | reason         | takes        | remedy              |
| ----------------------------- | ---------------------------------------------------------------------------------------- | ----------------- | --------- | ------- | ------ | -------------- | ------------ | ------------------- |
| one confirmation              | message Mon 10:00; stop all stop_word Mon 10:00                                          | reply system      | Mon 10:01 | send    | answer | always_open    | use:farewell |                     |
| no second one                 | message Mon 10:00; stop all stop_word Mon 10:00; sent reply Mon 10:01 on=farewell        | reply system      | Mon 10:02 | drop    | stop   | left_stop_word |              | contact_must_return |
| no answer by a person         | message Mon 10:00; stop all stop_word Mon 10:00                                          | reply human       | Mon 10:01 | drop    | stop   | left_stop_word |              | contact_must_return |
| not their order either        | permit consent:service since Mon 09:00; stop all stop_word Mon 10:00                     | transactional api | Mon 10:01 | drop    | stop   | left_stop_word |              | contact_must_return |
| writing again is no START     | message Mon 10:00; stop all stop_word Mon 10:00; message Mon 12:00                       | reply human       | Mon 12:01 | drop    | stop   | left_stop_word |              | contact_must_return |
| START is                      | message Mon 10:00; stop all stop_word Mon 10:00; message Mon 12:00; resume all Mon 12:00 | reply human       | Mon 12:01 | send    | answer | always_open    |              |                     |
| Twilio says that they stopped | message Mon 10:00; stop all provider Mon 10:00; message Mon 12:00                        | reply human       | Mon 12:01 | drop    | stop   | left_provider  |              | contact_must_return |
""",
}
