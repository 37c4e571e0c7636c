from rejoinder.channels.contract import Capabilities, Field
from rejoinder.channels.meta.connecting import FIELDS, steps
from rejoinder.domain.fitting import Limits, Measure

#: The limits are [K], not verified, but for the length of a text, which is counted in bytes.
CAPABILITIES = Capabilities(
    title="Instagram",
    link="https://ig.me/m/{address}?ref={ref}",
    blocks=frozenset({"text", "image", "audio", "video", "buttons", "quick_replies", "card", "carousel"}),
    limits=Limits(
        text=1_000,
        measure=Measure.BYTES,
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
        image_bytes=8_000_000,
    ),
    receipts=frozenset({"seen", "failed"}),
    signals=frozenset({"typing", "seen"}),
    form=(
        Field(
            name="account_id",
            label="Instagram account id",
            help="The id of the professional account, in Meta Business Suite, Settings, Instagram accounts.",
            pattern=r"^\d{5,25}$",
            example="17841400000000001",
        ),
        *FIELDS,
    ),
    steps=steps("Instagram", "messages, messaging_postbacks, messaging_seen, messaging_referral and comments"),
)
