from datetime import UTC, datetime, timedelta

from rejoinder.domain.time import Clock


def real() -> datetime:
    """Tell the real time, in UTC."""
    return datetime.now(UTC)


class StageClock:
    """The providers' own time: the real one, moved by as much as one likes; or one that stands."""

    def __init__(self, source: Clock = real) -> None:
        self._source = source
        self._offset = timedelta()
        self._stands: datetime | None = None

    def __call__(self) -> datetime:
        """Tell the time."""
        return self._stands or self._source() + self._offset

    @property
    def standing(self) -> bool:
        """Whether it stands."""
        return self._stands is not None

    def stand(self, at: datetime | None = None) -> None:
        """Stop, now or at another time."""
        self._stands = at or self()

    def run(self) -> None:
        """Go on from where it is."""
        if self._stands:
            self._offset, self._stands = self._stands - self._source(), None

    def reset(self) -> None:
        """Show the real time again."""
        self._offset, self._stands = timedelta(), None

    def advance(self, by: timedelta) -> None:
        """Move on."""
        if self._stands:
            self._stands += by
        else:
            self._offset += by
