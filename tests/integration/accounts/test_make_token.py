import pytest

from rejoinder.domain.problem import NotFound
from rejoinder.services import audit
from rejoinder.services.accounts import recognize
from rejoinder.services.accounts.tokens import NewToken, make_token
from rejoinder.services.system import System
from seeds import seeded

WANTED = NewToken("command line", "agent")


async def test_the_machine_makes_a_token_where_there_is_one_workspace(system: System) -> None:
    seed = await seeded(system)
    actor = await recognize.by_token(system, await make_token(system, WANTED, None), "127.0.0.1")
    assert (actor.workspace_id, actor.role) == (seed.workspace_id, "agent")
    made = (await audit.read(system, seed.owner, audit.Filter(action="token.made"), None, 10)).items[0]
    assert (made.actor_kind, made.actor_name) == ("system", "command line")


async def test_it_asks_which_workspace_where_there_are_several(system: System) -> None:
    one, two = await seeded(system), await seeded(system, "Kopi Merak")
    with pytest.raises(NotFound) as caught:
        await make_token(system, WANTED, None)
    assert str(one.workspace_id) in caught.value.remedy
    actor = await recognize.by_token(system, await make_token(system, WANTED, two.workspace_id), "")
    assert actor.workspace_id == two.workspace_id


async def test_it_says_what_to_do_where_there_is_none(system: System) -> None:
    with pytest.raises(NotFound) as caught:
        await make_token(system, WANTED, None)
    assert "Set up" in caught.value.remedy
