from rejoinder.channels.messenger.capabilities import CAPABILITIES
from rejoinder.channels.messenger.failures import FAILURES
from rejoinder.channels.meta.messaging.channel import MessagingChannel


class MessengerChannel(MessagingChannel):
    """One Page."""

    type = "messenger"
    capabilities = CAPABILITIES
    failures = FAILURES
    about = "name,username"
    subscribed = (
        "messages",
        "messaging_postbacks",
        "messaging_optins",
        "messaging_referrals",
        "message_deliveries",
        "message_reads",
        "message_echoes",
        "message_reactions",
        "message_edits",
        "messaging_handovers",
        "messaging_policy_enforcement",
        "messaging_account_linking",
        "standby",
        "feed",
    )
