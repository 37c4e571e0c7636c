"""How soon a business ought to answer, as the platforms and the handbooks count it."""

from datetime import timedelta

#: Every message of a contact is to be answered by a human within this time (P1).
ANSWER_WITHIN = timedelta(hours=24)

#: How long before an answer is due teammates are alerted, in seconds, the first alert first.
ALERTS = (4 * 3_600, 3_600)
