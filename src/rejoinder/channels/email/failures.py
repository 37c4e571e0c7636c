"""What mail servers answer, at once or in a report that comes later, in our vocabulary."""

from rejoinder.channels.contract import Evidence, Failure, HealthState, KnownFailure, Refused, recognized

_PASSWORD = "Enter the user and the password again; many providers want a password made for apps."  # noqa: S105 - what to do

_STANDARD = Evidence.VENDOR


def _known(
    code: str, text: str, meaning: str, failure: Failure, remedy: str = "", health: HealthState | None = None
) -> KnownFailure:
    return KnownFailure(
        code=code, text=text, meaning=meaning, failure=failure, remedy=remedy, evidence=_STANDARD, health=health
    )


#: By reply code and the beginning of the enhanced code (RFC 3463); the first that fits counts. A reply without an
#: enhanced code is read by its reply code alone.
FAILURES: tuple[KnownFailure, ...] = (
    _known("530", "", "The server wants us to sign in, or to use TLS.", Failure.CHANNEL_BROKEN, _PASSWORD),
    _known("534", "", "The server wants another way of signing in.", Failure.CHANNEL_BROKEN, _PASSWORD),
    _known("535", "", "The user or the password is wrong.", Failure.CHANNEL_BROKEN, _PASSWORD),
    _known("538", "", "The server wants TLS before we sign in.", Failure.CHANNEL_BROKEN, "Choose STARTTLS or TLS."),
    _known("", "5.1.8", "The sender's address is not taken.", Failure.CHANNEL_BROKEN, "Correct the sender's address."),
    _known("", "5.1.7", "The sender's address is not taken.", Failure.CHANNEL_BROKEN, "Correct the sender's address."),
    _known("", "5.1.", "There is no such mailbox.", Failure.UNREACHABLE, "Ask the contact for another address."),
    _known("", "5.2.1", "The mailbox takes no mail any more.", Failure.UNREACHABLE),
    _known("", "5.2.2", "The mailbox is full.", Failure.GIVE_UP),
    _known("", "5.2.3", "The mail is too long for the mailbox.", Failure.GIVE_UP, "Send links instead of files."),
    _known("", "5.3.4", "The mail is too long for the server.", Failure.GIVE_UP, "Send links instead of files."),
    _known("", "5.4.", "No server takes mail for this address.", Failure.UNREACHABLE),
    _known(
        "",
        "5.7.",
        "The server's rules forbid the mail: it took it for spam, or does not believe who sent it.",
        Failure.GIVE_UP,
        "Set up SPF, DKIM and DMARC for the sender's domain, and send less promotion.",
        HealthState.LIMITED,
    ),
    _known("", "4.2.2", "The mailbox is full for now.", Failure.RETRY_LATER),
    _known("", "4.7.", "The server wants us to wait.", Failure.RETRY_LATER),
    _known("", "4.", "The server cannot take it now.", Failure.RETRY_LATER),
    _known("421", "", "The server is closing for now.", Failure.RETRY_LATER),
    _known("450", "", "The mailbox is busy.", Failure.RETRY_LATER),
    _known("451", "", "The server had a failure of its own.", Failure.RETRY_LATER),
    _known("452", "", "The server has no room now.", Failure.RETRY_LATER),
    _known("454", "", "Signing in does not work now.", Failure.RETRY_LATER),
    _known("550", "", "There is no such mailbox.", Failure.UNREACHABLE, "Ask the contact for another address."),
    _known("551", "", "The mailbox is elsewhere.", Failure.UNREACHABLE, "Ask the contact for another address."),
    _known("552", "", "The mail is too long, or the mailbox full.", Failure.GIVE_UP),
    _known("553", "", "The address is not taken.", Failure.UNREACHABLE, "Correct the contact's address."),
    _known("554", "", "The server does not want the mail.", Failure.GIVE_UP),
)


def refused(code: int, said: str) -> Refused:
    """Read what a server answered while it was handed a mail."""
    text = " ".join(said.split())
    found = recognized(FAILURES, str(code), text=text)
    unknown = Failure.RETRY_LATER if code < 500 else Failure.GIVE_UP  # noqa: PLR2004 - SMTP's class of lasting answers
    return Refused(
        found.failure if found else unknown,
        code=_code(code, text),
        text=text[:500],
        health=found.judged(_code(code, text), text[:500]) if found else None,
    )


def bounced(status: str, said: str) -> Refused:
    """Read a report that a mail did not arrive after all; one that says “not yet” for good has given up."""
    found = recognized(FAILURES, "", text=status)
    meant = found.failure if found else Failure.GIVE_UP
    final = Failure.GIVE_UP if meant in {Failure.RETRY_LATER, Failure.CHANNEL_BROKEN} else meant
    return Refused(final, code=status, text=" ".join(said.split())[:500] or (found.meaning if found else ""))


def _code(code: int, text: str) -> str:
    """Name an answer by its enhanced code where it has one."""
    enhanced = text.split(" ", 1)[0]
    digits = enhanced.replace(".", "")
    return enhanced if enhanced.count(".") == 2 and digits.isascii() and digits.isdigit() else str(code)  # noqa: PLR2004 - as RFC 3463 writes them
