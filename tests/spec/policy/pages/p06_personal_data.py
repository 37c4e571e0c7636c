# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy import WEB_24H

TITLE = "Personal data"
POLICY = WEB_24H
TEXT = """
No message may ask its reader for a card number, a bank account, an identity document, a password or the like, not even
an answer by a teammate. Ask for it on a payment page or a form of your own.
"""
TABLES = {
    "Never asked for in a message": """
| case                 | facts             | proposal                                      | now       | outcome | rule          | reason             | remedy       |
| -------------------- | ----------------- | --------------------------------------------- | --------- | ------- | ------------- | ------------------ | ------------ |
| a card number        | message Mon 10:00 | reply human; asks=card_number                 | Mon 10:05 | drop    | personal_data | asks_personal_data | ask_securely |
| an identity document | message Mon 10:00 | reply human; asks=id_document                 | Mon 10:05 | drop    | personal_data | asks_personal_data | ask_securely |
| a password           | message Mon 10:00 | reply bot; asks=password                      | Mon 10:05 | drop    | personal_data | asks_personal_data | ask_securely |
| two at once          | message Mon 10:00 | transactional api; asks=card_number,card_code | Mon 10:05 | drop    | personal_data | asks_personal_data | ask_securely |
| nothing of the kind  | message Mon 10:00 | reply human; content=text,image               | Mon 10:05 | send    | window        | window_open        |              |
""",
}
