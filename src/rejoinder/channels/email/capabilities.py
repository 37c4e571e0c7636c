from rejoinder.channels.contract import Account, Capabilities, Field, Step
from rejoinder.domain.fitting import Limits

_ADDRESS = r"^[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,190}$"
_HOST = r"^[A-Za-z0-9.:\-]{1,253}$"
_PORT = r"^\d{1,5}$"
_SECURITIES = ("starttls", "tls", "none")
_APP_PASSWORD = "Many providers, Google and Microsoft among them, want a password made for apps."  # noqa: S105 - a hint

CAPABILITIES = Capabilities(
    title="Email",
    link="mailto:{address}?subject={text}",
    blocks=frozenset(
        {
            "text",
            "image",
            "audio",
            "video",
            "file",
            "buttons",
            "quick_replies",
            "card",
            "carousel",
            "location",
        }
    ),
    limits=Limits(text=100_000, caption=10_000, buttons=5, replies=13, cards=10, card_buttons=5, file_bytes=10_000_000),
    receipts=frozenset({"delivered", "failed"}),
    one_thread=False,
    addressed_by="email",
    threaded=True,
    whole=True,
    reachable_first=True,
    form=(
        Field(
            name="from_address",
            label="Address",
            help="From which you write, and to which contacts write.",
            pattern=_ADDRESS,
            example="hello@kopi-angsa.example",
        ),
        Field(name="from_name", label="Name", help="As readers see it beside the address.", required=False),
        Field(
            name="reply_to",
            label="Answers to",
            help="Another address to which readers should answer.",
            required=False,
            pattern=_ADDRESS,
        ),
        Field(name="smtp_host", label="SMTP server", help="Through which mail goes out.", pattern=_HOST),
        Field(name="smtp_port", label="SMTP port", default="587", pattern=_PORT),
        Field(name="smtp_security", label="SMTP encryption", default="starttls", choices=_SECURITIES),
        Field(name="smtp_user", label="SMTP user", help="Often the address itself.", required=False),
        Field(name="smtp_password", label="SMTP password", help=_APP_PASSWORD, secret=True, required=False),
        Field(
            name="imap_host",
            label="IMAP server",
            help="From which mail is read. Without one, nothing that contacts write comes in here.",
            required=False,
            pattern=_HOST,
        ),
        Field(name="imap_port", label="IMAP port", default="993", pattern=_PORT),
        Field(name="imap_security", label="IMAP encryption", default="tls", choices=("tls", "starttls", "none")),
        Field(name="imap_user", label="IMAP user", help="Left out, it is the SMTP user.", required=False),
        Field(
            name="imap_password",
            label="IMAP password",
            help="Left out, it is the SMTP password.",
            secret=True,
            required=False,
        ),
        Field(name="imap_folder", label="Folder", help="From which mail is read.", default="INBOX"),
        Field(
            name="per_second",
            label="Mails a second",
            help="What the SMTP server takes.",
            default="10",
            pattern=r"^[1-9]\d{0,2}$",
        ),
    ),
    steps=(
        Step("Choose a mailbox of your own domain, and make a password for apps where its provider wants one."),
        Step("Fill in where it sends and reads. Mail that comes from now on is read, and stays where it is, unread."),
        Step("Let your provider sign with DKIM, and publish SPF and DMARC: large providers refuse mail without."),
    ),
)


def reads(account: Account) -> bool:
    """Tell whether an account has a mailbox to read from."""
    return bool(account.settings.get("imap_host"))
