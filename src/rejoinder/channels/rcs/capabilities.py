from rejoinder.channels.contract import Capabilities, Field, Step
from rejoinder.domain.fitting import Limits

#: What an agent is launched for; one for several uses has to say with each message which it is.
MULTI_USE = "MULTI_USE"
USE_CASES = (MULTI_USE, "TRANSACTIONAL", "PROMOTIONAL", "OTP")
REGIONS = ("us", "europe", "asia", "none")

CAPABILITIES = Capabilities(
    title="RCS for Business",
    # Both forms are GSMA RCC.07 v14, 3.6.3.4, as Google describes them; a phone without RCS is led to the number.
    # Google Messages alone is said to follow them: what other phones do is [K].
    link="sms:{fallback_number}?service_id={address}%40rbm.goog&body={text}",
    link_without="sms:{address}%40rbm.goog?body={text}",
    link_on=frozenset({"phone"}),
    blocks=frozenset(
        {"text", "image", "audio", "video", "file", "buttons", "quick_replies", "card", "carousel", "location"}
    ),
    limits=Limits(
        text=3_072,
        buttons=11,
        button_title=25,
        replies=11,
        reply_title=25,
        cards=10,
        card_title=200,
        card_subtitle=2_000,
        card_buttons=4,
        file_bytes=100_000_000,
    ),
    receipts=frozenset({"delivered", "seen", "failed"}),
    signals=frozenset({"typing", "seen"}),
    addressed_by="phone",
    reachable_first=True,
    form=(
        Field(
            name="agent_id",
            label="Agent ID",
            help="In the Business Communications console, on the agent's page.",
            pattern=r"^[A-Za-z0-9_.\-]{1,200}$",
            example="kopi_angsa_1a2b3c_agent",
        ),
        Field(
            name="service_account",
            label="Service account key",
            help="The whole JSON file that the console makes under Service account.",
            secret=True,
            pattern=r'"private_key"',
            example='{"client_email": "…", "private_key": "…"}',
        ),
        Field(
            name="client_token",
            label="Client token",
            help="The console shows it where the webhook is entered. It proves which requests are Google's.",
            secret=True,
        ),
        Field(name="region", label="Region", help="Where the agent was made.", default="us", choices=REGIONS),
        Field(
            name="use_case",
            label="Use case",
            help="What the agent was launched for. For several uses, each message says which it is.",
            default=MULTI_USE,
            choices=USE_CASES,
        ),
        Field(
            name="fallback_number",
            label="Number for phones without RCS",
            help="Where a link or code leads on a phone that has no RCS: a number that takes text messages.",
            required=False,
            pattern=r"^(\+\d{6,15}|\d{3,8})$",
            example="+12025550143",
        ),
        Field(
            name="keep_hours",
            label="Hours to keep",
            help="How long a phone that is off may be waited for, answers apart; at most 360.",
            default="48",
            pattern=r"^([1-9]\d?|[12]\d\d|3[0-5]\d|360)$",
        ),
        Field(
            name="per_second",
            label="Messages a second",
            help="What the agent's carriers take.",
            default="10",
            pattern=r"^[1-9]\d{0,2}$",
        ),
    ),
    steps=(
        Step("In the Business Communications console, make a service account key for the agent and paste it here."),
        Step("Enter this address as the agent's webhook, and copy the client token that is shown there:", "{hook_url}"),
        Step("Save here first, then press Verify there: the address answers by itself."),
    ),
)
