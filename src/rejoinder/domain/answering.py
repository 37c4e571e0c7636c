"""How soon a business ought to answer, as the platforms and the handbooks count it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

#: Every message of a contact is to be answered by a human within this time (P1).
ANSWER_WITHIN = timedelta(hours=24)

#: How long before an answer is due teammates are alerted, in seconds, the first alert first.
ALERTS = (4 * 3_600, 3_600)


def alert_due(answer_by: datetime, alerted_at: datetime | None, alerts_s: Sequence[int], now: datetime) -> bool:
    """Tell whether teammates are to be alerted now to an answer that is due by a moment.

    Each alert comes once; of alerts that were missed, only the latest.
    """
    passed = [moment for one in alerts_s if (moment := answer_by - timedelta(seconds=one)) <= now]
    return bool(passed) and (alerted_at is None or alerted_at < max(passed))
