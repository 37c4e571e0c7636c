from datetime import UTC, datetime, timedelta

import pytest

from rejoinder.domain.answering import alert_due

DUE = datetime(2026, 1, 6, 10, tzinfo=UTC)
ALERTS = (4 * 3_600, 3_600)


@pytest.mark.parametrize(
    ("left_h", "alerted_left_h", "due"),
    [
        (5, None, False),
        (4, None, True),
        (3, None, True),
        (3, 4, False),
        (1, 4, True),
        (0.5, 1, False),
        (0.5, None, True),
        (-1, 1, False),
        (-1, 3, True),
    ],
)
def test_each_alert_comes_once_and_of_missed_ones_only_the_latest(
    left_h: float, alerted_left_h: float | None, due: bool
) -> None:
    alerted_at = None if alerted_left_h is None else DUE - timedelta(hours=alerted_left_h)

    assert alert_due(DUE, alerted_at, ALERTS, DUE - timedelta(hours=left_h)) is due
