# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Leaving"
POLICY = WEB_24H
TEXT = """
A contact may leave at any moment, and everything stops: what is queued, held or in a series too, since every message
is decided at the moment at which it would go.

* **Block**: nothing is sent until the contact takes it back. Writing again does not lift it.
* **Delete, stop word, unsubscribe, report**: nothing is sent. A contact who then writes again gets answers and news of
  what they ordered, nothing else.
* **Mute**: answers to what they write still come, without a notification. Nothing else does.
* A **stop word** is confirmed once, by the system, in the contact's language, with how to come back.
* A stop may cover **all**, only what is **promotional** (topics, offers, surveys, requests to subscribe), or one
  **topic**. A subscription that is newer than such a stop outranks it; nothing outranks a stop of all.
* Who had deleted, written STOP or unsubscribed from everything and then **asks for a topic** themselves hears of that
  topic, and stays gone for every other topic and offer. What they blocked, muted or reported stays as it was.
* A **teammate** may block a contact too. That is no wish of the contact's: only a teammate takes it back, and a
  teammate takes back nothing that the contact did.
* A stop may hold on one address or on every channel of the contact.
"""
TABLES = {
    "Everything stops": """
| case                                           | facts                                                                       | proposal           | now       | outcome | rule   | reason           | remedy              |
| ---------------------------------------------- | --------------------------------------------------------------------------- | ------------------ | --------- | ------- | ------ | ---------------- | ------------------- |
| blocked: not even an answer                    | message Mon 10:00; stop all block Mon 10:30                                 | reply human        | Mon 10:31 | drop    | stop   | left_block       | contact_must_return |
| blocked: no news of an order                   | message Mon 10:00; stop all block Mon 10:30                                 | transactional api  | Mon 10:31 | drop    | stop   | left_block       | contact_must_return |
| blocked: writing does not lift it              | message Mon 10:00; stop all block Mon 10:30; message Mon 10:40              | reply human        | Mon 10:41 | drop    | stop   | left_block       | contact_must_return |
| unblocked by the contact                       | message Mon 10:00; stop all block Mon 10:30; resume all Mon 10:40           | reply human        | Mon 10:41 | send    | window | window_open      |                     |
| a resume that came before stays without effect | message Mon 10:00; stop all block Mon 10:30; resume all Mon 10:20           | reply human        | Mon 10:41 | drop    | stop   | left_block       | contact_must_return |
| deleted the conversation                       | message Mon 10:00; stop all delete Mon 10:30                                | reply human        | Mon 10:31 | drop    | stop   | left_delete      | contact_must_return |
| wrote STOP                                     | message Mon 10:00; message Mon 10:30; stop all stop_word Mon 10:30          | reply bot          | Mon 10:31 | drop    | stop   | left_stop_word   | contact_must_return |
| one click in an email, on every channel        | message Mon 10:00; stop all unsubscribe everywhere Mon 10:30                | promotional api    | Mon 10:31 | drop    | stop   | left_unsubscribe | contact_must_return |
| reported as unwanted                           | message Mon 10:00; stop all complaint Mon 10:30                             | promotional api    | Mon 10:31 | drop    | stop   | left_complaint   | contact_must_return |
| the provider said so                           | message Mon 10:00; stop all provider Mon 10:30                              | reply human        | Mon 10:31 | drop    | stop   | left_provider    | contact_must_return |
| a teammate blocked them                        | message Mon 10:00; stop all business Mon 10:30                              | reply human        | Mon 10:31 | drop    | stop   | left_business    | unblock_them        |
| a teammate blocked, they unblock               | message Mon 10:00; stop all business Mon 10:30; resume all Mon 10:40        | reply human        | Mon 10:41 | drop    | stop   | left_business    | unblock_them        |
| a subscription does not outrank it             | message Mon 10:00; stop all block Mon 10:30; permit topic:a since Mon 10:40 | topic api; topic=a | Mon 10:41 | drop    | stop   | left_block       | contact_must_return |
""",
    "A stop word is confirmed once": """
| case                      | facts                                                                                | proposal           | now          | outcome | rule   | reason           | takes        |
| ------------------------- | ------------------------------------------------------------------------------------ | ------------------ | ------------ | ------- | ------ | ---------------- | ------------ |
| one confirmation          | message Mon 10:00; stop all stop_word Mon 10:00                                      | reply system       | Mon 10:00:01 | send    | window | window_open      | use:farewell |
| no second one             | message Mon 10:00; stop all stop_word Mon 10:00; sent reply Mon 10:00:01 on=farewell | reply system       | Mon 10:00:02 | drop    | stop   | left_stop_word   |              |
| by no teammate and no bot | message Mon 10:00; stop all stop_word Mon 10:00                                      | reply bot          | Mon 10:00:01 | drop    | stop   | left_stop_word   |              |
| and it carries no offer   | message Mon 10:00; stop all stop_word Mon 10:00                                      | promotional system | Mon 10:00:01 | drop    | stop   | left_stop_word   |              |
| not after one click       | message Mon 10:00; stop all unsubscribe Mon 10:00                                    | reply system       | Mon 10:00:01 | drop    | stop   | left_unsubscribe |              |
""",
    "Asking for a topic after leaving": """
| case                             | facts                                                                                                         | proposal           | now       | outcome | rule         | reason         | remedy              |
| -------------------------------- | ------------------------------------------------------------------------------------------------------------- | ------------------ | --------- | ------- | ------------ | -------------- | ------------------- |
| that topic                       | message Mon 10:00; stop all stop_word Mon 10:30; asks topic:a since Mon 10:40                                 | topic api; topic=a | Mon 10:41 | send    | subscription | subscribed     |                     |
| on every channel                 | message Mon 10:00; stop all unsubscribe everywhere Mon 10:30; asks topic:a since Mon 10:40                    | topic api; topic=a | Mon 10:41 | send    | subscription | subscribed     |                     |
| no other topic                   | message Mon 10:00; permit topic:b since Mon 10:00; stop all stop_word Mon 10:30; asks topic:a since Mon 10:40 | topic api; topic=b | Mon 10:41 | drop    | stop         | left_stop_word | only_answers        |
| no offer                         | message Mon 10:00; stop all stop_word Mon 10:30; asks topic:a since Mon 10:40                                 | promotional api    | Mon 10:41 | drop    | stop         | left_stop_word | only_answers        |
| leaving again ends it            | message Mon 10:00; stop all stop_word Mon 10:30; asks topic:a since Mon 10:40; stop all stop_word Mon 10:50   | topic api; topic=a | Mon 10:51 | drop    | stop         | left_stop_word | contact_must_return |
| who blocked has to unblock first | message Mon 10:00; stop all block Mon 10:30; asks topic:a since Mon 10:40                                     | topic api; topic=a | Mon 10:41 | drop    | stop         | left_block     | contact_must_return |
""",
    "Coming back by writing": """
| case                              | facts                                                              | proposal         | now       | outcome | rule   | reason         | remedy       |
| --------------------------------- | ------------------------------------------------------------------ | ---------------- | --------- | ------- | ------ | -------------- | ------------ |
| after a stop word, a new question | message Mon 10:00; stop all stop_word Mon 10:00; message Mon 12:00 | reply human      | Mon 12:01 | send    | window | window_open    |              |
| but no offers                     | message Mon 10:00; stop all stop_word Mon 10:00; message Mon 12:00 | promotional api  | Mon 12:01 | drop    | stop   | left_stop_word | only_answers |
| and no reminder                   | message Mon 10:00; stop all stop_word Mon 10:00; message Mon 12:00 | follow_up system | Tue 12:01 | drop    | stop   | left_stop_word | only_answers |
| after deleting, a new message     | message Mon 10:00; stop all delete Mon 10:00; message Mon 12:00    | reply bot        | Mon 12:01 | send    | window | window_open    |              |
""",
    "Mute": """
| case                         | facts                                                                | proposal         | now       | outcome | rule   | reason      | silent | remedy              |
| ---------------------------- | -------------------------------------------------------------------- | ---------------- | --------- | ------- | ------ | ----------- | ------ | ------------------- |
| an answer comes silently     | message Mon 10:00; stop all mute Mon 10:30                           | reply human      | Mon 10:31 | send    | window | window_open | yes    |                     |
| an offer does not come       | message Mon 10:00; stop all mute Mon 10:30                           | promotional api  | Mon 10:31 | drop    | stop   | left_mute   |        | only_answers        |
| a follow-up does not come    | message Mon 10:00; stop all mute Mon 10:30                           | follow_up system | Tue 12:00 | drop    | stop   | left_mute   |        | only_answers        |
| unmuted                      | message Mon 10:00; stop all mute Mon 10:30; resume all Mon 11:00     | reply human      | Mon 11:01 | send    | window | window_open |        |                     |
| muted and blocked is blocked | message Mon 10:00; stop all mute Mon 10:30; stop all block Mon 10:40 | reply human      | Mon 11:01 | drop    | stop   | left_block  |        | contact_must_return |
""",
    "Only some messages": """
| case                                    | facts                                                                                     | proposal                    | now       | outcome | rule         | reason           | remedy       |
| --------------------------------------- | ----------------------------------------------------------------------------------------- | --------------------------- | --------- | ------- | ------------ | ---------------- | ------------ |
| no more promotion: no offers            | message Mon 10:00; stop promotional unsubscribe Mon 10:30                                 | promotional api             | Mon 10:31 | drop    | stop         | left_unsubscribe | only_answers |
| no more promotion: no survey            | message Mon 10:00; stop promotional unsubscribe Mon 10:30                                 | survey system               | Mon 10:31 | drop    | stop         | left_unsubscribe | only_answers |
| no more promotion: answers              | message Mon 10:00; stop promotional unsubscribe Mon 10:30                                 | reply human                 | Mon 10:31 | send    | window       | window_open      |              |
| no more promotion: no topic from before | message Mon 10:00; permit topic:a since Mon 10:00; stop promotional unsubscribe Mon 10:30 | topic api; topic=a          | Mon 10:31 | drop    | stop         | left_unsubscribe | only_answers |
| a newer subscription outranks it        | message Mon 10:00; stop promotional unsubscribe Mon 10:30; permit topic:a since Mon 10:40 | topic api; topic=a          | Mon 10:41 | send    | subscription | subscribed       |              |
| one topic                               | message Mon 10:00; permit topic:a since Mon 10:00; stop topic:a unsubscribe Mon 10:30     | topic api; topic=a          | Mon 10:31 | drop    | stop         | left_unsubscribe | only_answers |
| not the other topic                     | message Mon 10:00; permit topic:b since Mon 10:00; stop topic:a unsubscribe Mon 10:30     | topic api; topic=b          | Mon 10:31 | send    | subscription | subscribed       |              |
| nor are they asked for it again         | message Mon 10:00; stop topic:a unsubscribe Mon 10:30                                     | opt_in_request api; topic=a | Mon 10:31 | drop    | stop         | left_unsubscribe | only_answers |
""",
}
