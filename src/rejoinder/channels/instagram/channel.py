from rejoinder.channels.instagram.capabilities import CAPABILITIES
from rejoinder.channels.instagram.failures import FAILURES
from rejoinder.channels.meta.messaging.channel import MessagingChannel


class InstagramChannel(MessagingChannel):
    """One professional account."""

    type = "instagram"
    capabilities = CAPABILITIES
    failures = FAILURES
    about = "name,username"
    subscribed = (
        "messages",
        "messaging_postbacks",
        "messaging_seen",
        "message_reactions",
        "message_edit",
        "messaging_referral",
        "messaging_handover",
        "messaging_optins",
        "standby",
        "comments",
        "live_comments",
    )
