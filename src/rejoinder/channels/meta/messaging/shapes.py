"""The shapes of a thread's events, as Messenger and Instagram send them; what is not named here is passed over."""

from typing import Any

import msgspec

from rejoinder.channels.meta.wire import Id, Stamp


class Entry(msgspec.Struct, frozen=True):
    """What happened on one page or account."""

    id: Id = ""
    messaging: list[msgspec.Raw] = []
    standby: list[msgspec.Raw] = []
    changes: list[msgspec.Raw] = []


class Party(msgspec.Struct, frozen=True):
    """Who sent, or whom it was sent to; a visitor of a plugin is known by `user_ref` before they write."""

    id: Id = ""
    user_ref: str = ""


class Referral(msgspec.Struct, frozen=True):
    """Through what somebody came: a link, a code, an ad."""

    ref: str | None = None
    source: str | None = None
    type: str | None = None
    ad_id: Id | None = None
    ads_context_data: dict[str, Any] | None = None


class Tapped(msgspec.Struct, frozen=True):
    """A quick reply that was tapped."""

    payload: str = ""


class Coordinates(msgspec.Struct, frozen=True):
    """A point on the map."""

    lat: float
    long: float


class Payload(msgspec.Struct, frozen=True):
    """What an attachment is."""

    url: str | None = None
    title: str | None = None
    sticker_id: Id | None = None
    coordinates: Coordinates | None = None


class Attachment(msgspec.Struct, frozen=True):
    """Something that came with a message."""

    type: str = ""
    payload: Payload | None = None
    title: str | None = None
    url: str | None = None


class Story(msgspec.Struct, frozen=True):
    """A story that is answered."""

    id: Id = ""
    url: str | None = None


class ReplyTo(msgspec.Struct, frozen=True):
    """What a message answers."""

    mid: str | None = None
    story: Story | None = None


class Message(msgspec.Struct, frozen=True):
    """Something said."""

    mid: str
    text: str | None = None
    quick_reply: Tapped | None = None
    attachments: list[Attachment] | None = None
    reply_to: ReplyTo | None = None
    is_echo: bool = False
    app_id: Id | None = None
    metadata: str | None = None
    is_deleted: bool = False
    referral: Referral | None = None


class Postback(msgspec.Struct, frozen=True):
    """A button that was tapped: Get Started, an ice breaker, one of a message's."""

    mid: str | None = None
    title: str | None = None
    payload: str | None = None
    referral: Referral | None = None


class Optin(msgspec.Struct, frozen=True):
    """An opt-in: through a plugin, to one notification, or to a topic."""

    type: str | None = None
    ref: str | None = None
    user_ref: str | None = None
    payload: str | None = None
    title: str | None = None
    one_time_notif_token: str | None = None
    notification_messages_token: str | None = None
    notification_messages_frequency: str | None = None
    notification_messages_status: str | None = None
    token_expiry_timestamp: Stamp = None
    user_token_status: str | None = None


class Delivery(msgspec.Struct, frozen=True):
    """Messages that arrived: some by name, or all up to a time."""

    mids: list[str] | None = None
    watermark: Stamp = None


class Read(msgspec.Struct, frozen=True):
    """Messages that were seen: all up to a time (Messenger), or up to one (Instagram)."""

    watermark: Stamp = None
    mid: str | None = None


class Reaction(msgspec.Struct, frozen=True):
    """A reaction to a message, or that it was taken back."""

    action: str = ""
    reaction: str | None = None
    emoji: str | None = None
    mid: str | None = None


class Control(msgspec.Struct, frozen=True):
    """Which app has a thread from now on."""

    previous_owner_app_id: Id | None = None
    new_owner_app_id: Id | None = None
    requested_owner_app_id: Id | None = None
    metadata: str | None = None


class Enforcement(msgspec.Struct, frozen=True):
    """What Meta thinks of the page."""

    action: str = ""
    reason: str | None = None


class Linking(msgspec.Struct, frozen=True):
    """An account of the business's own site that was linked, or unlinked."""

    status: str = ""


class Edit(msgspec.Struct, frozen=True):
    """A message that was changed."""

    mid: str
    text: str | None = None


class Marketing(msgspec.Struct, frozen=True):
    """What became of a marketing message."""

    field: str = ""
    recipient_id: Id = ""
    timestamp: Stamp = None
    mid: str | None = None
    marketing_message_tracking_id: str | None = None
    messenger_subscription_token: str | None = None
    error_message: str | None = None


class Item(msgspec.Struct, frozen=True):
    """One event of a thread: exactly one of its last fields is there."""

    sender: Party | None = None
    recipient: Party | None = None
    timestamp: Stamp = None
    message: Message | None = None
    postback: Postback | None = None
    referral: Referral | None = None
    optin: Optin | None = None
    delivery: Delivery | None = None
    read: Read | None = None
    reaction: Reaction | None = None
    pass_thread_control: Control | None = None
    take_thread_control: Control | None = None
    request_thread_control: Control | None = None
    policy_enforcement: Enforcement | None = None
    account_linking: Linking | None = None
    message_edit: Edit | None = None


class Author(msgspec.Struct, frozen=True):
    """Who wrote a comment or a post."""

    id: Id = ""
    name: str | None = None
    username: str | None = None


class Change(msgspec.Struct, frozen=True):
    """A change outside of threads: a comment, a post, a marketing message."""

    field: str = ""
    value: msgspec.Raw = msgspec.Raw(b"{}")


class Remark(msgspec.Struct, frozen=True):
    """A comment or a post; a Page's and an Instagram account's shapes in one."""

    item: str | None = None
    verb: str | None = None
    id: str | None = None
    comment_id: str | None = None
    post_id: str | None = None
    author: Author | None = msgspec.field(default=None, name="from")
    message: str | None = None
    text: str | None = None
    created_time: Stamp = None
    parent_id: str | None = None
