from rejoinder.channels.contract import Capabilities, Field
from rejoinder.channels.meta.connecting import FIELDS, steps
from rejoinder.domain.fitting import Limits

#: The limits are [K]: not verified.
CAPABILITIES = Capabilities(
    title="Messenger",
    link="https://m.me/{address}?ref={ref}",
    blocks=frozenset(
        {"text", "image", "audio", "video", "file", "buttons", "quick_replies", "card", "carousel", "template"}
    ),
    limits=Limits(
        text=2_000,
        prompt=640,
        buttons=3,
        button_title=20,
        replies=13,
        reply_title=20,
        cards=10,
        card_title=80,
        card_subtitle=80,
        card_buttons=3,
        file_bytes=25_000_000,
    ),
    receipts=frozenset({"delivered", "seen", "failed"}),
    signals=frozenset({"typing", "seen"}),
    templates=True,
    form=(
        Field(
            name="page_id",
            label="Page id",
            help="In the Page's settings, Page transparency; or in Meta Business Suite, Settings, Pages.",
            pattern=r"^\d{5,25}$",
            example="104857600000001",
        ),
        *FIELDS,
        Field(
            name="notifications",
            label="Recurring notifications",
            help="Whether the Page may still ask for topics with Meta's own card: Australia, EU, Japan, Korea, UK.",
            required=False,
            default="no",
            choices=("no", "yes"),
        ),
        Field(
            name="ad_account_id",
            label="Ad account",
            help="For marketing messages: the id of the ad account that pays for them.",
            required=False,
            pattern=r"^(act_)?\d{5,25}$",
            example="act_120330000000001",
        ),
        Field(
            name="campaign_id",
            label="Campaign of marketing messages",
            help="The id of the message campaign that they belong to.",
            required=False,
            pattern=r"^\d{5,25}$",
            example="120210000000001",
        ),
        Field(
            name="per_second",
            label="Messages a second",
            help="More than 40 freeze the Page's own inbox. Raise it, to 300 at most, if nobody uses that.",
            required=False,
            default="40",
            pattern=r"^([1-9]|[1-9]\d|[12]\d\d|300)$",
            example="40",
        ),
    ),
    steps=steps("Messenger", "messages, messaging_postbacks, messaging_optins, messaging_referrals and the others"),
)
