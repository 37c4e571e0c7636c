"""A stage on which the past is played: nothing is brought, whoever plays takes it, and the clock stands where told."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import msgspec

from rejoinder.simulators import acting
from rejoinder.simulators.provider import Post
from rejoinder.simulators.records import Account, Hook, Medium, Person, Said, Saying, Spot
from rejoinder.simulators.stage import Stage


class Performance:
    """Lets people do things at a time, and gives what their providers would bring."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def accounts(self) -> dict[str, dict[str, Any]]:
        """Tell how each account is connected, by its provider: `name`, `settings` and `secrets`."""
        return {
            one.provider: {"name": one.name, "settings": one.settings, "secrets": one.secrets}
            for one in self._stage.accounts.values()
        }

    def person(self, id_: str) -> dict[str, Any]:
        """Tell about somebody: `name`, `locale`, `city`, and `addresses` by provider."""
        found: dict[str, Any] = msgspec.to_builtins(self._stage.people[id_])
        return found

    def hook(self, provider: str, url: str) -> None:
        """Say by hand where an account's events go, as one does on its provider's pages."""
        account = self._account(provider)
        account.hook = Hook(url, account.hook.secret if account.hook else "")

    @contextmanager
    def playing(self) -> Iterator[None]:
        """Hold everything back and let no time pass by itself until it is over."""
        stage, before = self._stage, self._stage.mode
        stage.mode = msgspec.structs.replace(before, pace=0, rates=False)
        stage.courier.holds = True
        try:
            yield
        finally:
            stage.mode, stage.courier.holds = before, False
            stage.clock.reset()

    def at(self, moment: datetime) -> None:
        """Let it be some moment."""
        self._stage.clock.stand(moment)

    def act(self, person_id: str, provider: str, what: str, given: Any = None) -> None:
        """Let somebody `say`, `start`, `tap`, `react`, `read`, `block`, send a `picture` or a `place`."""
        person, account = self._stage.people[person_id], self._account(provider)
        _DEEDS[what](self._stage, person, account, given)

    def posts(self, provider: str) -> list[Post]:
        """Take what would have been brought to an account."""
        return self._stage.courier.held_back(self._account(provider))

    def _account(self, provider: str) -> Account:
        return next(self._stage.of(provider))


def _say(stage: Stage, person: Person, account: Account, given: Any) -> None:
    saying = given if isinstance(given, dict) else {"text": given}
    acting.says(stage, person, account, Saying(**saying))


def _picture(stage: Stage, person: Person, account: Account, given: Any) -> None:
    medium: Medium = stage.media.keep(given["content"], given["name"])
    acting.says(stage, person, account, Saying(text=given.get("text", ""), media=(medium,)))


def _place(stage: Stage, person: Person, account: Account, given: Any) -> None:
    acting.says(stage, person, account, Saying(spot=Spot(*given)))


def _tap(stage: Stage, person: Person, account: Account, given: Any) -> None:
    under = _last(stage, person, account)
    taps = (*under.taps, *under.quick, *(tap for card in under.cards for tap in card.taps))
    acting.taps(stage, person, account, under, next(one for one in taps if one.title == given))


def _last(stage: Stage, person: Person, account: Account) -> Said:
    thread = acting.thread_of(stage, person, account)
    return next(one for one in reversed(thread.said) if not one.mine)


_DEEDS: dict[str, Any] = {
    "say": _say,
    "picture": _picture,
    "place": _place,
    "tap": _tap,
    "start": lambda stage, person, account, given: acting.starts(stage, person, account, given or ""),
    "read": lambda stage, person, account, _: acting.reads(stage, person, account),
    "block": lambda stage, person, account, given: acting.blocks(stage, person, account, on=given is not False),
    "react": lambda stage, person, account, given: acting.reacts(
        stage, person, account, _last(stage, person, account), given
    ),
}
