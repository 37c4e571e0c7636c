"""The closed vocabularies that policies, ledgers, proposals and verdicts are written in."""

from enum import StrEnum


class Word(StrEnum):
    """A word of a closed vocabulary, as quick to look up as the plain string that it is."""

    __hash__ = str.__hash__  # Enum's own hash is a Python call, paid on every decision


class Purpose(Word):
    """Why a message is sent."""

    REPLY = "reply"
    FOLLOW_UP = "follow_up"
    TRANSACTIONAL = "transactional"
    TOPIC = "topic"
    PROMOTIONAL = "promotional"
    SURVEY = "survey"
    OPT_IN_REQUEST = "opt_in_request"


class Author(Word):
    """Who wrote the message: a teammate, a bot, the system itself, or a program through the API."""

    HUMAN = "human"
    BOT = "bot"
    SYSTEM = "system"
    API = "api"


class ActKind(Word):
    """What a contact did."""

    MESSAGE = "message"
    POSTBACK = "postback"  # Get Started, a button, a quick reply
    REACTION = "reaction"
    CALL = "call"
    COMMENT = "comment"
    VISITOR_POST = "visitor_post"
    LINK = "link"  # came back into an existing thread through an entry link
    AD_CLICK = "ad_click"
    AD_MESSAGE = "ad_message"  # the first message after an ad was clicked
    OPT_IN = "opt_in"
    VISIT = "visit"


class StopHow(Word):
    """How a contact left."""

    BLOCK = "block"
    DELETE = "delete"
    STOP_WORD = "stop_word"
    UNSUBSCRIBE = "unsubscribe"
    MUTE = "mute"
    COMPLAINT = "complaint"
    CLOSE = "close"  # the contact closed the conversation for good, as on Apple Messages
    PROVIDER = "provider"  # the provider said so when a message was sent
    BUSINESS = "business"  # not the contact: a teammate blocked them


class PermitKind(Word):
    """What allows a business more than a window does."""

    TOKEN = "token"  # noqa: S105 - the field's word for a right to send, no secret
    TOPIC = "topic"
    TEMPLATE = "template"
    CONSENT = "consent"
    CREDIT = "credit"  # extra messages under a cap, earned by an act of the contact


class Frequency(Word):
    """How often a subscriber wants to hear of a topic, in the contact's own calendar."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class GroundKind(Word):
    """What a message may rest on."""

    WINDOW = "window"
    FOLLOW_UP = "follow_up"
    TAG = "tag"
    TEMPLATE = "template"
    TOKEN = "token"  # noqa: S105 - see PermitKind
    TOPIC = "topic"
    CONSENT = "consent"


class Counted(Word):
    """From which act of the contact a window is counted."""

    LAST = "last"
    FIRST = "first"


class Scope(Word):
    """What a cap or a rate counts over."""

    IDENTITY = "identity"  # one address on one channel
    CONTACT = "contact"  # a person, over all channels
    CHANNEL = "channel"
    ACCOUNT = "account"  # all channels of one account at the provider


class Outcome(Word):
    """What is to become of a proposal."""

    SEND = "send"
    HOLD = "hold"
    DROP = "drop"


class PersonalData(Word):
    """Personal data that a message may ask its reader for."""

    CARD_NUMBER = "card_number"
    CARD_CODE = "card_code"
    BANK_ACCOUNT = "bank_account"
    ID_DOCUMENT = "id_document"
    ID_NUMBER = "id_number"
    PASSWORD = "password"  # noqa: S105 - a kind of data, no secret
    ONE_TIME_CODE = "one_time_code"
    HEALTH = "health"
