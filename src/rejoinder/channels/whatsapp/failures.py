"""What the Cloud API's errors mean, as answers and as failed statuses, in our vocabulary."""

from rejoinder.channels.contract import Evidence, Failure, HealthState, KnownFailure

_TOKEN = "Make a new access token in Meta Business Suite and paste it into the channel's settings."  # noqa: S105 - advice
_TEMPLATE = "Sync the templates and look at this one in WhatsApp Manager."
_QUALITY = "See Account quality in Meta Business Suite."
_DAY_S = 86_400

#: By code; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(
        code="131047",
        meaning="More than 24 hours have passed since they last wrote.",
        failure=Failure.WINDOW_CLOSED,
        remedy="Send an approved template, or wait until they write.",
    ),
    KnownFailure(
        code="131026",
        meaning="It cannot be delivered: no WhatsApp there, an old version, or they do not take it.",
        failure=Failure.UNREACHABLE,
    ),
    KnownFailure(
        code="131049",
        meaning="They get enough marketing from all businesses for now.",
        failure=Failure.GIVE_UP,
        alone_s=_DAY_S,
        remedy="Marketing to them rests for a day, or until they write.",
    ),
    KnownFailure(
        code="131050",
        meaning="They stopped marketing messages of this business.",
        failure=Failure.OPTED_OUT,
        scope="promotional",
        remedy="Only they can take it back, in WhatsApp.",
    ),
    KnownFailure(code="131056", meaning="Too many messages to one person.", failure=Failure.RETRY_LATER, wait_s=6),
    KnownFailure(code="130429", meaning="Too many messages at once.", failure=Failure.RETRY_LATER, rests_s=1),
    KnownFailure(
        code="131048",
        meaning="Too many were blocked or reported as spam; WhatsApp slows the number down.",
        failure=Failure.RETRY_LATER,
        rests_s=3_600,
        health=HealthState.LIMITED,
        remedy=_QUALITY,
    ),
    KnownFailure(
        code="131064",
        meaning="The portfolio has written to as many people as it may in a day.",
        failure=Failure.RETRY_LATER,
        wait_s=3_600,
        remedy="Check the account again: that reads the limit from WhatsApp.",
    ),
    KnownFailure(
        code="80007", meaning="The business account has made too many calls.", failure=Failure.RETRY_LATER, rests_s=60
    ),
    KnownFailure(code="4", meaning="The app has made too many calls.", failure=Failure.RETRY_LATER, rests_s=60),
    KnownFailure(
        code="0", meaning="WhatsApp does not know the account.", failure=Failure.CHANNEL_BROKEN, remedy=_TOKEN
    ),
    KnownFailure(
        code="190",
        meaning="The access token has run out or was taken back.",
        failure=Failure.CHANNEL_BROKEN,
        remedy=_TOKEN,
    ),
    *(
        KnownFailure(
            code=code,
            meaning="The app has no permission for this.",
            failure=Failure.CHANNEL_BROKEN,
            remedy="Give the app the permission whatsapp_business_messaging, and make a new access token.",
        )
        for code in ("3", "10", "200-299")
    ),
    KnownFailure(
        code="368",
        meaning="The business is blocked for a while, for breaking a rule.",
        failure=Failure.CHANNEL_BROKEN,
        remedy=_QUALITY,
    ),
    KnownFailure(code="131031", meaning="The account is locked.", failure=Failure.CHANNEL_BROKEN, remedy=_QUALITY),
    KnownFailure(
        code="131042",
        meaning="WhatsApp cannot be paid.",
        failure=Failure.CHANNEL_BROKEN,
        remedy="Set a way of paying in WhatsApp Manager.",
    ),
    KnownFailure(
        code="133010",
        meaning="The number is not registered.",
        failure=Failure.CHANNEL_BROKEN,
        remedy="Register the number in WhatsApp Manager.",
    ),
    KnownFailure(code="130497", meaning="The business may not write to this country.", failure=Failure.GIVE_UP),
    KnownFailure(
        code="130403",
        meaning="The business has blocked them on WhatsApp.",
        failure=Failure.UNREACHABLE,
        remedy="Take the block back in WhatsApp.",
    ),
    KnownFailure(
        code="130472",
        meaning="They are part of an experiment of WhatsApp's without marketing.",
        failure=Failure.GIVE_UP,
    ),
    KnownFailure(code="131008", meaning="Something that is needed is missing.", failure=Failure.GIVE_UP),
    KnownFailure(code="131009", meaning="Something in it is not allowed.", failure=Failure.GIVE_UP),
    KnownFailure(code="131021", meaning="The number cannot write to itself.", failure=Failure.GIVE_UP),
    KnownFailure(code="131051", meaning="WhatsApp does not know this kind of message.", failure=Failure.GIVE_UP),
    KnownFailure(code="131052", meaning="The file of theirs could not be fetched.", failure=Failure.GIVE_UP),
    KnownFailure(
        code="131053",
        meaning="The file could not be taken.",
        failure=Failure.GIVE_UP,
        remedy="See that this installation's address is a public one, and what kind and size the file has.",
    ),
    KnownFailure(
        code="131062",
        meaning="They can only be reached by their number.",
        failure=Failure.UNREACHABLE,
        remedy="Wait until they write, which tells the number.",
    ),
    KnownFailure(
        code="131063",
        meaning="Marketing messages are switched off for this business.",
        failure=Failure.GIVE_UP,
        health=HealthState.LIMITED,
        remedy=_QUALITY,
    ),
    *(
        KnownFailure(code=code, meaning=meaning, failure=Failure.GIVE_UP, remedy=_TEMPLATE)
        for code, meaning in (
            ("132000", "The template has another number of places."),
            ("132001", "There is no such template in this language."),
            ("132005", "The filled-in template is too long."),
            ("132007", "The template breaks a rule of WhatsApp."),
            ("132012", "What is filled into the template is of the wrong kind."),
            ("132015", "The template is paused, because people disliked it."),
            ("132016", "The template was paused too often and is switched off."),
        )
    ),
    KnownFailure(
        code="131000",
        meaning="WhatsApp failed, nobody knows why.",
        failure=Failure.RETRY_LATER,
        evidence=Evidence.UNVERIFIED,
    ),
    KnownFailure(code="131016", meaning="WhatsApp is busy.", failure=Failure.RETRY_LATER, evidence=Evidence.UNVERIFIED),
    KnownFailure(code="1", meaning="Meta failed, nobody knows why.", failure=Failure.RETRY_LATER),
    KnownFailure(code="2", meaning="Meta is busy.", failure=Failure.RETRY_LATER),
    KnownFailure(code="100", meaning="WhatsApp does not take such a message.", failure=Failure.GIVE_UP),
)
