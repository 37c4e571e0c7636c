"""What push services answer, in our vocabulary."""

from rejoinder.channels.contract import Evidence, Failure, KnownFailure, Refused, recognized
from rejoinder.channels.net import Reply

_K = Evidence.UNVERIFIED
GONE = "gone"

#: By status; the first that fits counts.
FAILURES: tuple[KnownFailure, ...] = (
    KnownFailure(code=GONE, meaning="This browser takes no pushes any more.", failure=Failure.UNREACHABLE, evidence=_K),
    KnownFailure(code="404", meaning="The subscription is gone.", failure=Failure.UNREACHABLE, evidence=_K),
    KnownFailure(code="410", meaning="The subscription is gone.", failure=Failure.UNREACHABLE, evidence=_K),
    KnownFailure(
        code="413",
        meaning="The push is too long.",
        failure=Failure.GIVE_UP,
        remedy="Shorten it.",
        evidence=_K,
    ),
    KnownFailure(code="429", meaning="Too many pushes at once.", failure=Failure.RETRY_LATER, evidence=_K),
    KnownFailure(
        code="400",
        meaning="The push service does not take such a push, or our signature.",
        failure=Failure.GIVE_UP,
        evidence=_K,
    ),
    KnownFailure(
        code="401",
        meaning="The push service does not believe who pushes.",
        failure=Failure.GIVE_UP,
        remedy="Browsers that subscribed under another installation's key have to subscribe anew.",
        evidence=_K,
    ),
    KnownFailure(
        code="403",
        meaning="The push service does not believe who pushes.",
        failure=Failure.GIVE_UP,
        remedy="Browsers that subscribed under another installation's key have to subscribe anew.",
        evidence=_K,
    ),
)


def refused(reply: Reply) -> Refused:
    """Read an answer that is no success."""
    code = str(reply.status)
    found = recognized(FAILURES, code)
    unknown = Failure.RETRY_LATER if reply.status >= 500 else Failure.GIVE_UP  # noqa: PLR2004 - a server's own failure
    return Refused(
        found.failure if found else unknown,
        code=code,
        text=found.meaning if found else "",
        retry_after_s=reply.retry_after_s,
    )
