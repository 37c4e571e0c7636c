# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import WEBPUSH

TITLE = "Web push"
POLICY = WEBPUSH
TEXT = """
A contact turns it on in the messenger, once they talk with the business, and never before they are asked there. That is
a consent to be told of answers and of what they ordered; offers and topics need a consent of their own. A browser that
takes no more pushes has left.
"""
TABLES = {
    "What was turned on": """
| case                        | facts                                                                                 | proposal           | now       | outcome | rule              | reason        | remedy              |
| --------------------------- | ------------------------------------------------------------------------------------- | ------------------ | --------- | ------- | ----------------- | ------------- | ------------------- |
| turned on: an answer        | opt_in Mon 10:00; permit consent:service since Mon 10:00                              | reply human        | Wed 10:00 | send    | answer            | consented     |                     |
| turned on: their order      | opt_in Mon 10:00; permit consent:service since Mon 10:00                              | transactional api  | Wed 10:00 | send    | service_consent   | consented     |                     |
| no offer by that            | opt_in Mon 10:00; permit consent:service since Mon 10:00                              | promotional api    | Wed 10:00 | drop    | marketing_consent | no_consent    | answer_only         |
| a topic that they asked for | opt_in Mon 10:00; permit topic:a daily since Mon 10:00                                | topic api; topic=a | Wed 10:00 | send    | subscription      | subscribed    |                     |
| an answer at night          | opt_in Mon 10:00; permit consent:service since Mon 10:00; zone Asia/Jakarta           | reply human        | Wed 15:00 | hold    | quiet_hours       | quiet         |                     |
| the browser takes no more   | opt_in Mon 10:00; permit consent:service since Mon 10:00; stop all provider Tue 10:00 | reply human        | Wed 10:00 | drop    | stop              | left_provider | contact_must_return |
""",
}
