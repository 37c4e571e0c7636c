"""Which web push is a messenger's."""

from rejoinder.domain.channel import Channel

TYPE = "webpush"


def serves(channel: Channel, key: str) -> bool:
    """Whether a channel is a web push for the messenger with this key, or for all."""
    return channel.type == TYPE and channel.settings.account.get("messenger", key) == key
