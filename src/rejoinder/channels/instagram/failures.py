"""What Instagram's errors mean, in our vocabulary."""

from rejoinder.channels.contract import Failure, KnownFailure
from rejoinder.channels.meta.messaging.failures import SHARED, WINDOW

#: By code and subcode; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="10",
        subcode="2534022",
        meaning="The window for answering is closed.",
        failure=Failure.WINDOW_CLOSED,
        remedy=WINDOW,
    ),
    KnownFailure(
        code="200",
        subcode="2534041",
        meaning="They do not let apps write to them.",
        failure=Failure.OPTED_OUT,
    ),
    KnownFailure(code="100", subcode="2534014", meaning="There is nobody of this id.", failure=Failure.UNREACHABLE),
    KnownFailure(
        code="100",
        subcode="2534037",
        meaning="Another app has the conversation.",
        failure=Failure.GIVE_UP,
        remedy="Answer in the other tool, or let it hand the conversation over.",
    ),
    KnownFailure(
        code="613",
        subcode="2534040",
        meaning="Too many messages at once.",
        failure=Failure.RETRY_LATER,
        rests_s=5,
    ),
    *SHARED,
)
