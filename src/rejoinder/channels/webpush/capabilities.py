from rejoinder.channels.contract import Capabilities, Field, Step
from rejoinder.domain.fitting import Limits, Measure

CAPABILITIES = Capabilities(
    title="Web push",
    blocks=frozenset({"text", "buttons"}),
    limits=Limits(text=2_500, measure=Measure.BYTES, buttons=2, button_kinds=frozenset({"url"}), button_title=60),
    receipts=frozenset({"delivered", "seen"}),
    keyed=True,
    form=(
        Field(name="title", label="Title", help="As it stands over each notification: your name."),
        Field(
            name="site",
            label="Your site",
            help="The page that opens when a notification is tapped; the messenger is on it.",
            pattern=r"^https?://[^\s]{1,500}$",
            example="https://kopi-angsa.example",
        ),
        Field(
            name="icon",
            label="Icon",
            help="The address of a square picture to stand beside the words: your logo. Left out, the browser's own.",
            required=False,
            pattern=r"^https?://[^\s]{1,500}$",
            example="https://kopi-angsa.example/icon.png",
        ),
        Field(
            name="messenger",
            label="Messenger",
            help="The key of the one web messenger that offers it. Left out, all of them do.",
            required=False,
            pattern=r"^[0-9a-f]{8,64}$",
        ),
        Field(
            name="keep_hours",
            label="Hours to keep",
            help="How long a browser that sleeps is waited for; at most 672.",
            default="24",
            pattern=r"^([1-9]\d?|[1-5]\d\d|6[0-6]\d|67[0-2])$",
        ),
    ),
    steps=(
        Step(
            "Put a file rejoinder-sw.js at the root of your site: Install, on your web messenger's page in Settings, "
            "Channels, shows the one line of it, and the snippet that names it."
        ),
        Step("On our own page with the messenger, /l/…/chat, there is nothing to put anywhere."),
        Step(
            "The messenger offers it to who wrote while nobody was there, or subscribed to something, and has the "
            "browser ask only when they press."
        ),
    ),
)
