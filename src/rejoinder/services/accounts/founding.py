from datetime import timedelta

from rejoinder.services import setup
from rejoinder.services.accounts import sessions, throttle
from rejoinder.services.accounts.me import about
from rejoinder.services.accounts.sign_in import SignedIn
from rejoinder.services.setup import Asker, NewWorkspace
from rejoinder.services.system import System

_TRIES = throttle.Rate("setup", 20, timedelta(minutes=10))


async def found(system: System, asked: NewWorkspace, asker: Asker) -> SignedIn:
    """Make the first workspace and sign its owner in."""
    await throttle.count(system, (_TRIES, throttle.network(asker.ip)))
    made = await setup.set_up(system, asked, asker)
    async with system.db.people(made.owner.workspace_id) as tx:
        token = await sessions.begin(system, tx, made.owner, asker)
        return SignedIn(token, await about(tx, made.owner))
