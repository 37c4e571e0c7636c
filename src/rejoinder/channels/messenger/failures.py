"""What Messenger's errors mean, in our vocabulary."""

from rejoinder.channels.contract import Failure, KnownFailure
from rejoinder.channels.meta.messaging.failures import SHARED, WINDOW

_STOPPED = "Only they can take it back."

#: By code and subcode; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="10",
        subcode="2018278",
        meaning="The window for answering is closed.",
        failure=Failure.WINDOW_CLOSED,
        remedy=WINDOW,
    ),
    KnownFailure(
        code="10",
        subcode="1893015",
        meaning="They stopped this topic.",
        failure=Failure.OPTED_OUT,
        scope="topic",
        remedy=_STOPPED,
    ),
    KnownFailure(
        code="10",
        subcode="1404170",
        meaning="The Page may ask nobody to opt in for now.",
        failure=Failure.GIVE_UP,
        remedy="See the Page's support inbox.",
    ),
    KnownFailure(
        code="4",
        subcode="2018354",
        meaning="It is too soon after the last message of a topic.",
        failure=Failure.RETRY_LATER,
        wait_s=3_600,
    ),
    KnownFailure(
        code="9",
        subcode="2018352",
        meaning="They were asked to opt in too often.",
        failure=Failure.GIVE_UP,
        remedy="Ask again in a week.",
    ),
    KnownFailure(
        code="613",
        subcode="1893016",
        meaning="They were asked for the same topic within a week.",
        failure=Failure.GIVE_UP,
        remedy="Ask again in a week.",
    ),
    KnownFailure(
        code="2300052",
        meaning="It is too soon after another message to them.",
        failure=Failure.RETRY_LATER,
        wait_s=3_600,
    ),
    *(
        KnownFailure(
            code=str(code),
            meaning="Something is wrong with the campaign of marketing messages.",
            failure=Failure.GIVE_UP,
            remedy="Look at the campaign in Meta's Ads Manager.",
        )
        for code in range(2_300_000, 2_300_005)
    ),
    *SHARED,
)
