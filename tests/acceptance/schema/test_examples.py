"""The examples in the API's description can be sent as they are."""

from typing import Any

from clients import client
from people import arrives, wrote
from rejoinder import bootstrap
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.system import System
from rejoinder.testing import serving
from seeds import seeded


def _example(system: System, path: str) -> Any:
    """Read the first example of what a path is posted."""
    described = bootstrap.application(system).openapi_schema.to_schema()
    return described["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]["examples"][0]


async def test_the_first_workspace_is_made_by_its_example(system: System) -> None:
    async with serving(system) as url, client(url) as anybody:
        status, answer = await anybody.ask("POST", "/setup", _example(system, "/api/v1/setup"))
    assert status == 201, answer


async def test_an_answer_is_kept_by_its_example(system: System) -> None:
    seed = await seeded(system)
    _, conversation_id = await wrote(system, seed, "Are you open?")
    token = (await tokens.add(system, seed.owner, NewToken("Examples", "agent"))).token
    example = _example(system, "/api/v1/conversations/{conversation_id}/messages")
    async with serving(system) as url, client(url, token=token) as program:
        status, answer = await program.ask("POST", f"/conversations/{conversation_id}/messages", example)
    assert status == 201, answer


async def test_a_visitor_boots_and_writes_by_the_examples(system: System) -> None:
    seed = await seeded(system)
    guest = await arrives(system, seed)
    boot = {**_example(system, "/messenger/v1/boot"), "key": seed.channel.key}
    async with serving(system) as url, client(url, token=guest.booted.session) as visitor:
        assert (await visitor.ask("POST", "/messenger/v1/boot", boot))[0] == 200
        status, answer = await visitor.ask("POST", "/messenger/v1/messages", _example(system, "/messenger/v1/messages"))
    assert status == 201, answer
