from rejoinder.channels.contract import Capabilities, Field
from rejoinder.channels.meta.connecting import FIELDS, steps
from rejoinder.domain.fitting import Limits

#: How many people may be written to in a day with templates, as WhatsApp Manager shows it.
TIERS = ("automatic", "250", "2000", "10000", "100000", "unlimited")

#: The limits are [K]: not verified.
CAPABILITIES = Capabilities(
    title="WhatsApp",
    link="https://wa.me/{digits}?text={text}",
    blocks=frozenset({"text", "image", "audio", "video", "file", "buttons", "quick_replies", "location", "template"}),
    limits=Limits(
        text=4_096,
        caption=1_024,
        prompt=1_024,
        buttons=10,
        button_kinds=frozenset({"reply", "url"}),
        button_title=20,
        replies=10,
        reply_title=20,
        file_bytes=100_000_000,
        image_bytes=5_000_000,
        audio_bytes=16_000_000,
        video_bytes=16_000_000,
    ),
    receipts=frozenset({"delivered", "seen", "failed"}),
    signals=frozenset({"typing", "seen"}),
    templates=True,
    addressed_by="phone",
    reachable_first=True,
    form=(
        Field(
            name="phone_number_id",
            label="Phone number id",
            help="In the app's dashboard, WhatsApp, API setup; it is not the number itself.",
            pattern=r"^\d{5,25}$",
            example="106540352242922",
        ),
        Field(
            name="business_account_id",
            label="WhatsApp business account id",
            help="Beside the phone number id.",
            pattern=r"^\d{5,25}$",
            example="102290129340398",
        ),
        *FIELDS,
        Field(
            name="portfolio",
            label="Business portfolio id",
            help="In Meta Business Suite, Settings, Business info. All numbers of a portfolio share its daily limit.",
            required=False,
            pattern=r"^\d{5,25}$",
            example="506914307656634",
        ),
        Field(
            name="messaging_limit",
            label="People a day",
            help="How many people who have not written in the last 24 hours may get a template in a day. Automatic: "
            "as many as WhatsApp tells, 250 until it has. Choose a smaller number to stay below that.",
            required=False,
            default=TIERS[0],
            choices=TIERS,
        ),
        Field(
            name="per_second",
            label="Messages a second",
            help="80, unless WhatsApp raised it to 1,000, or the number is used in the app as well: 20.",
            required=False,
            default="80",
            pattern=r"^([1-9]\d{0,2}|1000)$",
            example="80",
        ),
    ),
    steps=steps("WhatsApp", "messages, message_template_status_update, account_update and the others"),
)
