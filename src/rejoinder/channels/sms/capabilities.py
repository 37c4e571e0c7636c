from msgspec.structs import replace

from rejoinder.channels.contract import Account, Capabilities, Field, Step
from rejoinder.domain.fitting import Limits

#: A phone number, a short code, a name of up to eleven characters, or a messaging service.
SENDER_PATTERN = r"^(\+\d{6,15}|\d{3,8}|MG[0-9a-fA-F]{32}|[A-Za-z0-9 ]{1,11})$"
_MEDIA = frozenset({"image", "audio", "video", "file"})

CAPABILITIES = Capabilities(
    title="SMS",
    link="sms:{address}?body={text}",
    link_on=frozenset({"phone"}),
    blocks=frozenset({"text"}),
    limits=Limits(text=1_600, segmented=True, file_bytes=5_000_000),
    receipts=frozenset({"sent", "delivered", "seen", "failed"}),
    addressed_by="phone",
    reachable_first=True,
    form=(
        Field(
            name="account_sid",
            label="Account SID",
            help="On the first page of Twilio's console.",
            pattern=r"^AC[0-9a-fA-F]{32}$",
            example="ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ),
        Field(
            name="auth_token",
            label="Auth token",
            help="Beside the Account SID. It also proves which requests are Twilio's.",
            secret=True,
        ),
        Field(
            name="sender",
            label="Sender",
            help="A number of yours with its country code, a short code, or a Messaging Service SID.",
            pattern=SENDER_PATTERN,
            example="+12025550143",
        ),
        Field(
            name="media",
            label="Pictures and files",
            help="As links everywhere, or as MMS where every contact's carrier takes that.",
            default="links",
            choices=("links", "mms"),
        ),
        Field(
            name="per_second",
            label="Messages a second",
            help="What the carrier takes from this sender; a plain number in the United States takes 1.",
            default="10",
            pattern=r"^[1-9]\d{0,2}$",
        ),
    ),
    steps=(
        Step("Paste the Account SID, the auth token and the sender here."),
        Step("In Twilio, open the number or the messaging service and send incoming messages here:", "{hook_url}"),
        Step("How a message fares is told by itself: its address goes along with each message."),
    ),
)


def shape_of(account: Account) -> tuple[frozenset[str], Limits]:
    """Tell which blocks an account sends as they are, and how much of each."""
    if account.settings.get("media") != "mms":
        return CAPABILITIES.blocks, CAPABILITIES.limits
    return CAPABILITIES.blocks | _MEDIA, replace(CAPABILITIES.limits, caption=CAPABILITIES.limits.text)
