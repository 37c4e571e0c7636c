"""What the Send API's errors mean for Messenger and Instagram alike, by code and subcode."""

from rejoinder.channels.contract import Evidence, Failure, HealthState, KnownFailure

_TAKE = "Answer in the other tool, or let it hand the conversation over."

WINDOW = "Wait until they write, let a person answer with the tag, or send an approved template."
TOKEN = "Make a new access token in Meta Business Suite and paste it into the channel's settings."  # noqa: S105 - advice

#: Known for each alone come before these.
SHARED: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="10",
        subcode="1893063",
        meaning="Meta has restricted the account for a while.",
        failure=Failure.CHANNEL_BROKEN,
        remedy="See the account's support inbox, and send less promotion.",
    ),
    KnownFailure(
        code="10",
        subcode="2018300",
        meaning="Another app has the conversation.",
        failure=Failure.GIVE_UP,
        remedy=_TAKE,
    ),
    KnownFailure(
        code="613",
        subcode="2018338",
        meaning="Too many messages in a short time; Meta warns before it restricts.",
        failure=Failure.RETRY_LATER,
        rests_s=60,
        health=HealthState.LIMITED,
        remedy="Send more slowly, and less promotion.",
    ),
    KnownFailure(
        code="2022",
        meaning="Meta holds back what is sent for now.",
        failure=Failure.RETRY_LATER,
        rests_s=300,
        health=HealthState.LIMITED,
        remedy="See the account's support inbox.",
    ),
    KnownFailure(
        code="200",
        subcode="1545041",
        meaning="This person is not available.",
        failure=Failure.UNREACHABLE,
    ),
    KnownFailure(
        code="551", meaning="This person is not available, or has blocked the account.", failure=Failure.UNREACHABLE
    ),
    KnownFailure(
        code="100",
        subcode="1893061",
        meaning="The tag is gone.",
        failure=Failure.GIVE_UP,
        evidence=Evidence.QUOTED,
        remedy="Send an approved template instead.",
    ),
    KnownFailure(
        code="190",
        meaning="The access token has run out or was taken back.",
        failure=Failure.CHANNEL_BROKEN,
        remedy=TOKEN,
    ),
    KnownFailure(code="1", meaning="Meta failed, nobody knows why.", failure=Failure.RETRY_LATER),
    KnownFailure(code="2", meaning="Meta is busy.", failure=Failure.RETRY_LATER),
    KnownFailure(code="4", meaning="The app has made too many calls.", failure=Failure.RETRY_LATER, rests_s=60),
    KnownFailure(code="613", meaning="Too many messages at once.", failure=Failure.RETRY_LATER, rests_s=5),
    KnownFailure(
        code="10",
        meaning="The app may not do this.",
        failure=Failure.GIVE_UP,
        remedy="See that the app has the permissions that this asks for.",
    ),
    KnownFailure(
        code="200",
        meaning="The app has no permission.",
        failure=Failure.CHANNEL_BROKEN,
        remedy="Give the app its permissions again, and make a new access token.",
    ),
    KnownFailure(code="100", meaning="Meta does not take such a message.", failure=Failure.GIVE_UP),
)
