from rejoinder.channels.contract import Capabilities, Field, Step
from rejoinder.domain.fitting import Limits, Measure

#: A token of BotFather's: the bot's id, a colon, and its secret.
TOKEN_PATTERN = r"^\d{3,20}:[A-Za-z0-9_-]{10,100}$"  # noqa: S105 - the shape of a token, no token

CAPABILITIES = Capabilities(
    title="Telegram",
    link="https://t.me/{address}?start={ref}",
    blocks=frozenset({"text", "image", "audio", "video", "file", "buttons", "quick_replies", "location"}),
    limits=Limits(
        text=4_096,
        measure=Measure.UTF16,
        caption=1_024,
        buttons=100,
        button_kinds=frozenset({"reply", "url"}),
        button_title=64,
        replies=12,
        reply_title=64,
        file_bytes=20_000_000,  # Telegram fetches by address: 50 MB are for what is uploaded
        image_bytes=5_000_000,
    ),
    receipts=frozenset(),
    signals=frozenset({"typing", "heard"}),
    form=(
        Field(
            name="token",
            label="Bot token",
            help="In Telegram, write /newbot to @BotFather, or /token for a bot that you have.",
            secret=True,
            pattern=TOKEN_PATTERN,
            example="110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
        ),
    ),
    steps=(
        Step("Write /newbot to @BotFather in Telegram and copy the token that it answers."),
        Step("Paste the token here. Where Telegram sends messages is set up by itself."),
    ),
)
