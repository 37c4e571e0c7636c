"""Says in words who is on a stage and how a program is pointed at it."""

from collections.abc import Iterator

from rejoinder.simulators.stage import PREFIX, Stage

#: A longer value, a whole key file, is left to the control API.
LONGEST = 200


def described(stage: Stage) -> str:
    """Name the providers with their addresses and keys, and the people."""
    return "\n".join(_lines(stage))


def _lines(stage: Stage) -> Iterator[str]:
    for account in stage.accounts.values():
        there = stage.providers.get(account.provider)
        if there is not None:
            where = stage.bases.get(account.provider) or "  ".join(stage.mail.values())
            yield f"  {there.abilities.title:11}{where}"
            known = {"id": account.id, "address": account.address, **account.settings, **account.secrets}
            yield from (
                f"  {'':11}{name:21}{value}"
                for name, value in known.items()
                if value and "\n" not in value and len(value) < LONGEST
            )
    pointed = ",".join(f"{name}={address}" for name, address in stage.bases.items())
    yield f"\n  People     {', '.join(stage.people)}"
    yield f"  Control    {stage.base}{PREFIX}/control/"
    yield f"  Phones     {stage.base}{PREFIX}/phone/people"
    yield f"\n  REJOINDER_PROVIDERS={pointed}\n"
