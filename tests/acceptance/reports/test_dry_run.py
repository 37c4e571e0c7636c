"""A dry run tells who would get a message now, and why the others would not; nothing is sent or used up."""

import asyncio
from datetime import timedelta
from typing import Any

from asking import Asking, asking
from people import wrote
from rejoinder.domain.account import ApprovedTemplate
from rejoinder.domain.content import Template
from rejoinder.services.dry_runs.proposed import Asked, proposed
from rejoinder.services.messenger import leave
from rejoinder.services.system import System
from rejoinder.store import dry_runs, templates
from rejoinder.testing import MORNING, FixedClock
from seeds import seeded


async def finished(owner: Asking, asked: dict[str, Any]) -> Any:
    """Start a dry run and wait for its end."""
    started = await owner.ok("POST", "/dry-runs", asked)
    async with asyncio.timeout(20):
        found = started
        while found["state"] == "running":
            found = await owner.ok("GET", f"/dry-runs/{started['id']}")
    return found


async def test_everybody_is_counted_by_what_the_gate_says(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    _, quiet_since = await wrote(system, seed, "Long ago")
    clock.advance(hours=25)
    people = [await wrote(system, seed, f"Now {number}") for number in range(4)]
    await leave.block(system, people[0][0], blocked=True)
    async with asking(system, seed.owner) as (owner,):
        found = await finished(owner, {"purpose": "promotional", "reason": "New beans", "author": "api"})
        before = await owner.ok("GET", "/conversations")
        again = await finished(owner, {"purpose": "promotional", "reason": "New beans", "author": "api"})
        listed = await owner.ok("GET", "/dry-runs")

    assert found["outcomes"] == {"send": 3, "hold": 0, "drop": 2}
    said = {(one["rule"], one["reason"]): one for one in found["groups"]}
    assert said["window", "window_open"]["count"] == 3
    assert said["window", "window_closed"]["count"] == 1
    assert said["stop", "left_block"]["examples"] == [str(people[0][0].contact_id)]
    assert said["stop", "left_block"]["why"] == "They blocked the business."
    assert again["outcomes"] == found["outcomes"]
    assert (found["done"], found["total"], len(listed["items"])) == (5, 5, 2)
    assert before["items"]
    assert quiet_since


async def test_an_estimate_beside_something_else_is_not_listed(system: System) -> None:
    seed = await seeded(system)
    await wrote(system, seed, "Hi")
    async with asking(system, seed.owner) as (owner,):
        meant = await finished(owner, {"purpose": "promotional", "reason": "New beans"})
        beside = await finished(owner, {"purpose": "promotional", "reason": "New beans", "estimate": True})
        listed = await owner.ok("GET", "/dry-runs")

    assert beside["outcomes"] == meant["outcomes"]
    assert [one["id"] for one in listed["items"]] == [meant["id"]]


async def test_a_dry_run_of_another_time_is_asked_at_that_time(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    await wrote(system, seed, "Hi")
    later = clock().replace(day=clock().day + 3).isoformat()
    async with asking(system, seed.owner) as (owner,):
        found = await finished(owner, {"purpose": "promotional", "reason": "New beans", "at": later})

    assert found["outcomes"] == {"send": 0, "hold": 0, "drop": 1}


async def test_night_is_when_it_is_night_at_the_location(system: System) -> None:
    seed = await seeded(system)
    await wrote(system, seed, "Hi")
    night = MORNING.replace(hour=14, minute=30)
    async with asking(system, seed.owner) as (owner,):
        asked = {"purpose": "promotional", "reason": "New beans", "at": night.isoformat()}
        found = await finished(owner, asked)

    assert found["outcomes"] == {"send": 0, "hold": 1, "drop": 0}
    (group,) = found["groups"]
    assert group["from"] == group["to"] == (night + timedelta(hours=10, minutes=30)).isoformat().replace("+00:00", "Z")


async def test_an_example_is_named_and_its_verdict_told_rule_by_rule(system: System) -> None:
    seed = await seeded(system)
    visitor, _ = await wrote(system, seed, "Hi", "Rina")
    async with asking(system, seed.owner) as (owner,):
        found = await finished(owner, {"purpose": "promotional", "reason": "New beans"})
        told = await owner.ok("GET", f"/dry-runs/{found['id']}/contacts/{visitor.contact_id}")
        nobody = await owner("GET", f"/dry-runs/{found['id']}/contacts/{found['id']}")
        no_run = await owner("GET", f"/dry-runs/{visitor.contact_id}/contacts/{visitor.contact_id}")

    assert found["people"] == [{"id": str(visitor.contact_id), "name": "Rina"}]
    (answer,) = told["items"]
    assert answer["channel_name"] == seed.channel.name
    assert answer["verdict"]["outcome"] == "send"
    assert "started" in answer["verdict"]["passed"]
    assert answer["verdict"]["said"]["why"].startswith("They wrote")
    assert [nobody[0], no_run[0]] == [404, 404]


async def test_only_subscribers_are_asked_about_when_only_they_would_get_it(system: System) -> None:
    seed = await seeded(system)
    people = [(await wrote(system, seed, "Hi"))[0] for _ in range(2)]
    async with asking(system, seed.owner) as (owner,):
        topic = (await owner.ok("POST", "/topics", {"key": "beans", "names": {"en": "Beans"}}))["topic"]["id"]
        agreed = {"identity_id": str(people[0].identity_id), "proof": {"words": "Yes, beans."}}
        await owner.ok("POST", f"/topics/{topic}/subscribers", agreed)
        asked = {"purpose": "topic", "reason": "New beans", "topic_id": topic, "subscribers_only": True}
        found = await finished(owner, asked)
        told = [await owner.ok("GET", f"/dry-runs/{found['id']}/contacts/{one.contact_id}") for one in people]

    assert found["outcomes"] == {"send": 1, "hold": 0, "drop": 0}
    assert [len(one["items"]) for one in told] == [1, 0]


async def test_a_template_counts_as_what_its_provider_approved_it_as(system: System) -> None:
    seed = await seeded(system)
    async with system.db.service(seed.workspace_id) as tx:
        await templates.put(tx, seed.channel.id, ApprovedTemplate("beans", "id", "marketing", "approved"), MORNING)
        await templates.put(tx, seed.channel.id, ApprovedTemplate("beans", "en", "marketing", "paused"), MORNING)
        made = [
            (await proposed(tx, Asked(blocks=(Template("beans", language),)), [seed.channel]))[seed.channel.id]
            for language in ("id", "en", "th")
        ]

    assert [(one.template, one.category) for one in made] == [("beans", "marketing"), ("beans", None), ("beans", None)]
    assert made[0].zone == "Asia/Jakarta"


async def test_a_dry_run_whose_server_was_stopped_has_failed(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    id_ = system.new_id()
    async with system.db.service(seed.workspace_id) as tx:
        await dry_runs.add(tx, id_, Asked(), total=5, by_name="Ayu", now=clock())
    async with asking(system, seed.owner) as (owner,):
        going = await owner.ok("GET", f"/dry-runs/{id_}")
        clock.advance(minutes=21)
        found = await owner.ok("GET", f"/dry-runs/{id_}")

    assert (going["state"], found["state"]) == ("running", "failed")


async def test_what_makes_no_sense_is_refused(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.agent) as (owner, agent):
        nobody = await owner("POST", "/dry-runs", {"subscribers_only": True})
        nowhere = await owner("POST", "/dry-runs", {"channel_ids": ["0190a000-0000-7000-8000-000000000001"]})
        forbidden = await agent("POST", "/dry-runs", {})
        done = await finished(owner, {})
        over = await owner("POST", f"/dry-runs/{done['id']}/cancel")

    assert [one[1]["code"] for one in (nobody, nowhere, over)] == ["no_topic", "unknown_channel", "not_running"]
    assert forbidden[0] == 403


async def test_what_may_be_sent_when_is_told_for_every_policy(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.viewer) as (viewer,):
        policies = (await viewer.ok("GET", "/policies"))["items"]
        told = {one["id"]: await viewer.ok("GET", f"/policies/{one['id']}/matrix") for one in policies}
        missing = await viewer("GET", "/policies/none/matrix")

    web = {row["key"]: {cell["purpose"]: cell["outcome"] for cell in row["cells"]} for row in told["web-24h"]["items"]}
    assert web["hour"]["promotional"] == "send"
    assert web["two_days"]["promotional"] == "drop"
    assert web["two_days"]["follow_up"] == "send"
    assert web["subscribed"]["topic"] == "send"
    assert set(web["blocked"].values()) == {"drop"}
    assert missing[0] == 404
