"""What was said and what became of messages, as the forms that Twilio posts."""

from rejoinder.simulators.deeds import Gets
from rejoinder.simulators.records import Account, Said, Thread

VERSION = "2010-04-01"
#: Words that Twilio itself acts on, [V]
STOPS = frozenset({"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"})
STARTS = frozenset({"START", "YES", "UNSTOP"})
#: and what it answers then. [K]
CONFIRMED = {
    "STOP": "You have successfully been unsubscribed. You will not receive any more messages from this number. "
    "Reply START to resubscribe.",
    "START": "You have successfully been re-subscribed to messages from this number. Reply STOP to unsubscribe.",
}


def kind_of(text: str) -> str:
    """Tell whether words are STOP, START or neither."""
    word = text.strip().upper()
    return "STOP" if word in STOPS else "START" if word in STARTS else ""


def heard(account: Account, thread: Thread, said: Said, base: str) -> dict[str, str]:
    """Tell of a message that came."""
    sid, kind = account.settings.get("account_sid", ""), kind_of(said.text)
    fields = {
        **_both(account, said),
        "SmsMessageSid": said.id,
        "From": thread.address,
        "To": account.address,
        "Body": said.text,
        "NumMedia": str(len(said.media)),
        "NumSegments": "1",
        "SmsStatus": "received",
        **({"OptOutType": kind} if kind else {}),
    }
    for place, one in enumerate(said.media):
        fields[f"MediaUrl{place}"] = f"{base}/Accounts/{sid}/Messages/{said.id}/Media/{one.id}"
        fields[f"MediaContentType{place}"] = one.media_type
    return fields


def status(account: Account, thread: Thread, deed: Gets) -> dict[str, str]:
    """Tell what became of a message."""
    state = "undelivered" if deed.state == "failed" else deed.state
    return {
        **_both(account, deed.said),
        "MessageStatus": state,
        "SmsStatus": state,
        "From": account.address,
        "To": thread.address,
        **({"ErrorCode": deed.why} if deed.why else {}),
    }


def _both(account: Account, said: Said) -> dict[str, str]:
    sid = account.settings.get("account_sid", "")
    return {"MessageSid": said.id, "SmsSid": said.id, "AccountSid": sid, "ApiVersion": VERSION}
