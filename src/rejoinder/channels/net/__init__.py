"""How channels reach providers: one HTTP session a channel type, with timeouts, and never into the house."""

from rejoinder.channels.net.http import Http, Reply, UnreachedError
from rejoinder.channels.net.pusher import Push, Pusher

__all__ = ["Http", "Push", "Pusher", "Reply", "UnreachedError"]
