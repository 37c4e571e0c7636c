"""Deliveries over four simulated providers, while workers and PostgreSQL are killed: each at most once, none lost.

KILL_RUN_DELIVERIES sets how many; `make kill-run` takes 100,000 and says what came of it.
"""

import asyncio
import os
import random
import sys
import time
from collections import Counter
from pathlib import Path

import asyncpg

from acceptance.kill.killing import Killing, settled
from acceptance.kill.outward import ENDINGS, LEFT_EACH, connected, fill
from acceptance.kill.simulated import arrived, received_by_mark, simulated
from acceptance.kill.supervised import Supervised, free_port
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.dispatch.claim import AT_RISK
from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.workers.loops import DISPATCH_LANES
from seeds import seeded

MANY = int(os.environ.get("KILL_RUN_DELIVERIES", "2000"))
#: How often each worker and PostgreSQL are killed.
KILLS = max(2, MANY // 4_000)
#: A provider that answers “too many” has its whole account rest, Meta's for a minute: few such answers, however many
#: messages, else the run is one long rest.
THROTTLE = min(0.01, 10 / MANY)
FAULTS = {"seed": 7, "refuse": 0.02, "throttle": THROTTLE, "retry_after_s": 1, "lose": 0.001, "slow_s": 0.02}
TYPES = ("whatsapp", "messenger", "sms", "telegram")


async def test_each_delivery_arrives_at_most_once_and_none_is_lost_however_often_workers_are_killed(
    tmp_path: Path,
) -> None:
    simulators, base = await simulated(tmp_path, FAULTS, ENDINGS)
    begun_once = simulators.starts
    bases = tuple(f"{name}={base}/{name}" for name in TYPES)
    async with EmbeddedPostgres(tmp_path / "postgres") as dsn:
        async with bootstrap.system(Settings(data_dir=str(tmp_path), providers=bases), dsn) as parts:
            seed = await seeded(parts)
            shares = await fill(parts, seed, await connected(parts, seed), MANY)
        workers = [
            Supervised("worker", tmp_path / name, dsn, free_port(), REJOINDER_PROVIDERS=",".join(bases))
            for name in ("one", "two")
        ]
        killing = Killing(workers, tmp_path / "postgres", dsn, lambda: arrived(base), random.Random(11))
        began = time.monotonic()
        try:
            for worker in workers:
                worker.share_key(tmp_path)
                await worker.start()
            await asyncio.gather(killing.go_on(KILLS, MANY), settled(dsn))
            took = time.monotonic() - began
            assert simulators.starts == begun_once, "the simulators died, and with them what they had counted"
            deaths = killing.postgres + sum(worker.kills for worker in workers)
            await _check(dsn, base, shares, deaths=deaths, took=took)
            assert killing.postgres == KILLS
            assert all(worker.kills == KILLS for worker in workers)
        except BaseException:
            sys.stderr.write("".join(worker.log for worker in workers) + simulators.log)
            raise
        finally:
            for one in (*workers, simulators):
                await one.stop()


async def _check(dsn: str, base: str, shares: dict[str, int], *, deaths: int, took: float) -> None:
    received = await received_by_mark(base)
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(
            "SELECT d.key, d.state, coalesce(l.facts->'stops' @> '[{\"how\": \"stop_word\"}]', false) AS has_left "
            "FROM delivery d JOIN ledger l ON l.workspace_id = d.workspace_id AND l.identity_id = d.identity_id"
        )
        unasked = await connection.fetchval(
            "SELECT count(*) FROM delivery d WHERE state IN ('sent', 'unknown', 'failed') AND NOT EXISTS "
            "(SELECT FROM verdict v WHERE v.delivery_id = d.id AND v.outcome = 'send')"
        )
        listed = await connection.fetchval("SELECT count(*) FROM message WHERE state = 'unknown'")
    finally:
        await connection.close()
    many, states = sum(shares.values()), Counter(row["state"] for row in rows)
    twice = [row["key"] for row in rows if received[row["key"]] > 1]
    lost = [row["key"] for row in rows if row["state"] == "sent" and not received[row["key"]]]
    against = [row["key"] for row in rows if row["has_left"] and (received[row["key"]] or row["state"] != "dropped")]
    sys.stdout.write(
        f"\n{many} deliveries, {deaths} kills, {took:.0f} s: {dict(states)}, received {received.total()}, "
        f"twice {len(twice)}, lost {len(lost)}, against policy {len(against) + unasked}, unknown {states['unknown']}\n"
    )
    assert len(rows) == many, "a delivery is gone"
    assert not twice, f"{len(twice)} arrived more than once, as {twice[:5]}"
    assert not lost, f"{len(lost)} count as sent and never arrived, as {lost[:3]}"
    arrived = [row["key"] for row in rows if row["state"] == "failed" and received[row["key"]]]
    assert not arrived, f"{len(arrived)} count as failed and arrived, as {arrived[:3]}"
    assert not against, f"{len(against)} went to somebody who had left, as {against[:3]}"
    assert unasked == 0, f"{unasked} were handed over without a send verdict"
    assert states["dropped"] == sum(count // LEFT_EACH for count in shares.values())
    assert set(states) <= {"sent", "failed", "unknown", "dropped"}, states
    most = deaths * AT_RISK * DISPATCH_LANES
    assert states["unknown"] <= most, f"nobody knows of {states['unknown']}, more than were on their way at deaths"
    assert listed == states["unknown"], "a teammate does not see of which messages nobody knows"
