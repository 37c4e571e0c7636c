"""Events come in, segments follow and campaigns go out, while all that runs is killed: nothing is lost or doubled.

KILL_RUN_PEOPLE sets how many people; `make kill-run-people` takes 20,000 and says what came of it.
"""

import asyncio
import os
import random
import sys
from pathlib import Path
from uuid import UUID

import aiohttp
import asyncpg
import msgspec

from acceptance.kill import engage, recount, recount_campaigns
from acceptance.kill.killing import Killing, until_none
from acceptance.kill.outward import connected
from acceptance.kill.people import until_answered
from acceptance.kill.simulated import arrived, received_by_mark, simulated
from acceptance.kill.supervised import Supervised, free_port
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.accounts import tokens
from rejoinder.services.collect import keys
from rejoinder.services.dispatch.claim import AT_RISK
from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.workers.loops import DISPATCH_LANES
from seeds import Seed, seeded

MANY = int(os.environ.get("KILL_RUN_PEOPLE", "600"))
#: How often the server, each worker and PostgreSQL are killed.
KILLS = max(2, MANY // 2_000)
EVENTS = MANY * engage.EVENTS_EACH
SECONDS = KILLS * 5.0
#: Answers that break off are what the other kill run is about.
FAULTS = {"slow_s": 0.02}
TYPES = ("whatsapp", "sms", "messenger", "telegram")

_WAITING = """
SELECT (SELECT count(*) FROM collected) + (SELECT count(*) FROM stale_contact)
     + (SELECT count(*) FROM segment WHERE state = 'filling' AND archived_at IS NULL)
     + (SELECT count(*) FROM segment_timer WHERE due_at < now() + interval '1 minute')
     + (SELECT count(*) FROM campaign_timer)
     + (SELECT count(*) FROM campaign WHERE state = 'live' AND run_at IS NOT NULL AND run_done_at IS NULL)
     + (SELECT count(*) FROM delivery WHERE state IN ('queued', 'held'))
"""
_SENDING = "SELECT count(*) FROM delivery WHERE state = 'sending'"
#: What a process had in hand as it died waits a minute for it to come back; here it is known that it does not.
_LAPSE = (
    "UPDATE handover SET lease_until = now() - interval '1 second'",
    "UPDATE delivery SET lease_until = now() - interval '1 second' WHERE state = 'sending'",
)
#: Longer than any answer takes on its way.
_AT_REST_S = 3.0


class Prepared(msgspec.Struct):
    """What was set up before the processes began."""

    seed: Seed
    token: str
    key: str
    campaigns: dict[str, UUID]


async def _prepared(settings: Settings, dsn: str) -> Prepared:
    async with bootstrap.system(settings, dsn) as parts:
        seed = await seeded(parts)
        channels = await connected(parts, seed)
        await engage.fill(parts, seed, channels, MANY)
        campaigns = await engage.campaigns_made(parts, seed, channels)
        await engage.segments_made(parts, seed, campaigns["once"])
        made = await tokens.add(parts, seed.owner, tokens.NewToken(name="Kill run", role="admin"))
        assert made.token
        key = await keys.add(parts, seed.owner, keys.NewWriteKey("Shop", trusted=True))
        return Prepared(seed, made.token, key.key, campaigns)


async def test_nothing_is_lost_or_doubled_between_an_event_and_a_campaign_however_often_processes_are_killed(
    tmp_path: Path,
) -> None:
    simulators, base = await simulated(tmp_path, FAULTS, {})
    bases = tuple(f"{name}={base}/{name}" for name in TYPES)
    settings = Settings(data_dir=str(tmp_path), providers=bases)
    async with EmbeddedPostgres(tmp_path / "postgres") as dsn:
        prepared = await _prepared(settings, dsn)
        port, given = free_port(), {"REJOINDER_PROVIDERS": ",".join(bases)}
        server = Supervised("web", tmp_path / "web", dsn, port, **given)
        workers = [Supervised("worker", tmp_path / name, dsn, free_port(), **given) for name in ("one", "two")]
        processes = [server, *workers]
        try:
            for one in processes:
                one.share_key(tmp_path)
                await one.start()
            killing, acknowledged = await _run(prepared, processes, tmp_path / "postgres", dsn, port, base)
            assert simulators.starts == 1, "the simulators died, and with them what they had counted"
            await _check(settings, dsn, base, prepared, acknowledged)
            assert killing.postgres == KILLS
            assert all(one.kills == KILLS for one in processes)
        except BaseException:
            sys.stderr.write("".join(one.log for one in processes) + simulators.log)
            raise
        finally:
            for one in (*processes, simulators):
                await one.stop()


async def _run(
    prepared: Prepared, processes: list[Supervised], folder: Path, dsn: str, port: int, base: str
) -> tuple[Killing, set[str]]:
    """Send events and start the campaign that goes once, while everything is killed, and wait until nothing is left."""
    here = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=16)) as http:
        sender = engage.Sender(http, here, prepared.key, MANY)

        async def so_far() -> int:
            return len(sender.acknowledged) + await arrived(base)

        killing = Killing(processes, folder, dsn, so_far, random.Random(13))
        start = f"{here}/api/v1/campaigns/{prepared.campaigns['once']}/start"
        head = {"authorization": f"Bearer {prepared.token}"}
        await asyncio.gather(
            sender.send(EVENTS, SECONDS), killing.go_on(KILLS, EVENTS), until_answered(http, start, {}, head)
        )
    await until_none(dsn, _WAITING)
    await _lapsed(dsn)
    return killing, sender.acknowledged


async def _lapsed(dsn: str) -> None:
    """Let what died in somebody's hands be found, once nobody has anything in hand."""
    await asyncio.sleep(_AT_REST_S)
    connection = await asyncpg.connect(dsn)
    try:
        for statement in _LAPSE:
            await connection.execute(statement)
    finally:
        await connection.close()
    await until_none(dsn, f"{_WAITING} + ({_SENDING})")


async def _check(settings: Settings, dsn: str, base: str, prepared: Prepared, acknowledged: set[str]) -> None:
    received = await received_by_mark(base)
    workspace_id = prepared.seed.workspace_id
    async with bootstrap.system(settings, dsn) as parts:
        found = await recount.events_differ(parts, workspace_id, acknowledged)
        found += await recount.segments_differ(parts, workspace_id)
        found += await recount_campaigns.days_differ(parts, workspace_id)
        unknown, said = 0, []
        for name, id_ in prepared.campaigns.items():
            went, differs = await recount_campaigns.campaign_differs(parts, workspace_id, name, id_, received)
            found += differs
            unknown += went.states["unknown"]
            said.append(f"{name}: {dict(went.states)}, {went.arrived} arrived")
    sys.stdout.write(f"\n{len(acknowledged)} events, {4 * KILLS} kills; {'; '.join(said)}\n")
    assert not found, "\n".join(found)
    most = 3 * KILLS * AT_RISK * DISPATCH_LANES
    assert unknown <= most, f"nobody knows of {unknown}, more than were on their way at deaths"
