"""How fast each channel took messages lately, so that a claim takes what goes within a moment and no more."""

from uuid import UUID

#: How long what is claimed should take to be handed over: a verdict is not asked for again before it is that old.
AHEAD_S = 0.25


class Speeds:
    """What this process saw; a channel that it has not met yet begins with the least."""

    def __init__(self) -> None:
        self._per_s: dict[UUID, float] = {}

    def most(self, channel_id: UUID, least: int) -> int:
        """Tell how many messages a channel takes in a moment."""
        return max(least, int(self._per_s.get(channel_id, 0) * AHEAD_S))

    def saw(self, channel_id: UUID, many: int, seconds: float) -> None:
        """Note how long a batch took."""
        self._per_s[channel_id] = many / max(seconds, 0.001)
