"""How soon a business ought to answer, as the platforms and the handbooks count it."""

from datetime import timedelta

#: Every message of a contact is to be answered by a human within this time (P1).
ANSWER_WITHIN = timedelta(hours=24)
