"""The shapes of WhatsApp's webhooks; what is not named here is passed over."""

from typing import Any

import msgspec

from rejoinder.channels.meta.wire import Id, Stamp

Count = int | str | None


class Entry(msgspec.Struct, frozen=True):
    """What happened on one business account."""

    id: Id = ""
    changes: list[msgspec.Raw] = []


class Change(msgspec.Struct, frozen=True):
    """One change: of which field, and its value."""

    field: str = ""
    value: msgspec.Raw = msgspec.Raw(b"{}")


class Metadata(msgspec.Struct, frozen=True):
    """Which number it is about."""

    display_phone_number: str = ""
    phone_number_id: str = ""


class Named(msgspec.Struct, frozen=True):
    """What somebody calls themselves."""

    name: str | None = None
    username: str | None = None


class Somebody(msgspec.Struct, frozen=True):
    """Who wrote: a number, or a name of Meta's that stands for one."""

    profile: Named | None = None
    wa_id: str | None = None
    user_id: str | None = None


class Talk(msgspec.Struct, frozen=True):
    """What was said on a number, and what became of what was sent from it."""

    metadata: Metadata = Metadata()
    contacts: list[Somebody] = []
    messages: list[msgspec.Raw] = []
    statuses: list[msgspec.Raw] = []
    errors: list[dict[str, Any]] = []


class Written(msgspec.Struct, frozen=True):
    """A text."""

    body: str = ""


class Kept(msgspec.Struct, frozen=True):
    """A file, which is fetched in two steps."""

    id: str = ""
    mime_type: str | None = None
    caption: str | None = None
    filename: str | None = None
    url: str | None = None


class Where(msgspec.Struct, frozen=True):
    """A point on the map."""

    latitude: float
    longitude: float
    name: str | None = None
    address: str | None = None


class Reaction(msgspec.Struct, frozen=True):
    """A reaction; without an emoji it was taken back."""

    message_id: str | None = None
    emoji: str | None = None


class Button(msgspec.Struct, frozen=True):
    """A button of a template that was tapped."""

    payload: str | None = None
    text: str | None = None


class Choice(msgspec.Struct, frozen=True):
    """A button or a row that was tapped."""

    id: str | None = None
    title: str | None = None
    description: str | None = None


class Form(msgspec.Struct, frozen=True):
    """A form that was filled in."""

    name: str | None = None
    body: str | None = None
    response_json: str | None = None


class Interactive(msgspec.Struct, frozen=True):
    """An answer by a tap."""

    type: str = ""
    button_reply: Choice | None = None
    list_reply: Choice | None = None
    nfm_reply: Form | None = None


class System(msgspec.Struct, frozen=True):
    """Something that WhatsApp tells of a contact: another number."""

    type: str | None = None
    body: str | None = None
    wa_id: str | None = None
    new_wa_id: str | None = None


class Context(msgspec.Struct, frozen=True):
    """What a message answers."""

    id: str | None = None


class Referral(msgspec.Struct, frozen=True):
    """The ad or post through which somebody came."""

    source_url: str | None = None
    source_id: str | None = None
    source_type: str | None = None
    headline: str | None = None
    ctwa_clid: str | None = None


class Message(msgspec.Struct, frozen=True):
    """Something that somebody said or tapped."""

    id: str
    sender: str | None = msgspec.field(default=None, name="from")
    from_user_id: str | None = None
    timestamp: Stamp = None
    type: str = ""
    context: Context | None = None
    referral: Referral | None = None
    text: Written | None = None
    image: Kept | None = None
    audio: Kept | None = None
    voice: Kept | None = None
    video: Kept | None = None
    document: Kept | None = None
    sticker: Kept | None = None
    location: Where | None = None
    contacts: list[dict[str, Any]] | None = None
    reaction: Reaction | None = None
    button: Button | None = None
    interactive: Interactive | None = None
    order: dict[str, Any] | None = None
    system: System | None = None
    errors: list[dict[str, Any]] | None = None


class Status(msgspec.Struct, frozen=True):
    """What became of a message that was sent."""

    id: str
    status: str
    timestamp: Stamp = None
    recipient_id: str | None = None
    recipient_user_id: str | None = None
    biz_opaque_callback_data: str | None = None
    errors: list[dict[str, Any]] | None = None


class Preference(msgspec.Struct, frozen=True):
    """What somebody wants to hear of."""

    wa_id: str | None = None
    user_id: str | None = None
    category: str | None = None
    value: str | None = None
    timestamp: Stamp = None


class Preferences(msgspec.Struct, frozen=True):
    """What some people want to hear of."""

    user_preferences: list[msgspec.Raw] = []


class Template(msgspec.Struct, frozen=True):
    """A template that was judged anew."""

    event: str | None = None
    message_template_name: str | None = None
    message_template_language: str | None = None
    message_template_id: Id | None = None
    reason: str | None = None
    new_quality_score: str | None = None
    new_category: str | None = None


class Quality(msgspec.Struct, frozen=True):
    """A number that was judged anew."""

    display_phone_number: str | None = None
    event: str | None = None
    current_limit: str | None = None
    max_daily_conversations_per_business: Count = None


class Capability(msgspec.Struct, frozen=True):
    """What a business may do in all: how many people a day, as a number or a tier's name."""

    max_daily_conversations_per_business: Count = None
    max_daily_conversation_per_phone: Count = None


class Restriction(msgspec.Struct, frozen=True):
    """What a business may not do, and until when."""

    restriction_type: str | None = None
    expiration: Stamp = None


class Violation(msgspec.Struct, frozen=True):
    """What a business did against the rules."""

    violation_type: str | None = None


class Ban(msgspec.Struct, frozen=True):
    """That an account is shut, or open again."""

    waba_ban_state: str | None = None


class AccountUpdate(msgspec.Struct, frozen=True):
    """A business account that was judged anew."""

    event: str | None = None
    phone_number: str | None = None
    restriction_info: list[Restriction] | None = None
    violation_info: Violation | None = None
    ban_info: Ban | None = None
