"""Events and attributes come in as Segment's clients send them."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from acceptance.events.conftest import Sending
from rejoinder.api import limits
from rejoinder.services.collect.take_in import take_in
from rejoinder.store import collected
from rejoinder.store.database import Tx
from rejoinder.testing import MORNING


def track(event: str, user_id: str = "lia", **more: Any) -> dict[str, Any]:
    return {"type": "track", "event": event, "userId": user_id, **more}


def identify(user_id: str = "lia", **more: Any) -> dict[str, Any]:
    return {"type": "identify", "userId": user_id, **more}


async def test_a_batch_is_kept_counted_and_seen_at_the_contact(site: Sending) -> None:
    answer = await site.batch(
        identify(
            traits={"firstName": "Lia", "lastName": "Hartono", "email": "Lia@Example.com", "plan": "pro", "age": 31}
        ),
        track("Order Completed", properties={"total": 12.5, "currency": "USD"}),
        track("Order Completed", properties={"total": 7}),
        {"type": "page", "userId": "lia", "name": "Coffee", "properties": {"url": "https://shop.example/coffee"}},
        {"type": "group", "userId": "lia", "groupId": "acme", "traits": {"name": "Acme", "employees": 12}},
    )
    lia = await site.contact("lia")
    events = await site.owner.ok("GET", f"/contacts/{lia['id']}/events")
    kinds = {one["name"]: one for one in (await site.owner.ok("GET", "/events/kinds"))["items"]}
    attributes = {one["name"]: one for one in (await site.owner.ok("GET", "/attributes"))["items"]}
    (company,) = (await site.owner.ok("GET", "/companies?q=acm"))["items"]
    members = await site.owner.ok("GET", f"/companies/{company['id']}/contacts")

    assert answer == {"success": True}
    assert (lia["name"], lia["email"], lia["kind"]) == ("Lia Hartono", "lia@example.com", "user")
    assert lia["attributes"] == {"firstName": "Lia", "lastName": "Hartono", "plan": "pro", "age": 31}
    assert lia["place"]["url"] == "https://shop.example/coffee"
    assert sorted(one["name"] for one in events["items"]) == ["Order Completed", "Order Completed", "page"]
    assert await site.did(lia["id"]) == {"Order Completed": 2, "page": 1}
    assert kinds["Order Completed"]["count"] == 2
    assert kinds["Order Completed"]["properties"] == [
        {"name": "currency", "type": "text", "values": ["USD"]},
        {"name": "total", "type": "number", "values": []},
    ]
    assert {name: (one["type"], one["values"]) for name, one in attributes.items()} == {
        "plan": ("text", ["pro"]),
        "age": ("number", []),
        "firstName": ("text", ["Lia"]),
        "lastName": ("text", ["Hartono"]),
    }
    assert (company["name"], company["attributes"]) == ("Acme", {"employees": 12})
    assert [one["id"] for one in members["items"]] == [str(lia["id"])]
    assert await site.rows("collected") == []


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("path", ["track", "t"])
async def test_one_call_comes_by_its_own_path_and_by_the_short_one(site: Sending, path: str, packed: bool) -> None:
    status, answer = await site.post(path, {"event": "Seen", "userId": "lia"}, packed=packed)
    await site.taken_in()
    assert (status, answer) == (200, {"success": True})
    assert await site.did((await site.contact("lia"))["id"]) == {"Seen": 1}


async def test_a_beacon_names_its_key_in_a_body_of_plain_text(site: Sending) -> None:
    body = json.dumps({"event": "Left", "anonymousId": "a-1", "writeKey": await site.key(trusted=False)})
    async with site.http.post(f"{site.base}/v1/t", data=body, headers={"Origin": "https://shop.example"}) as answer:
        assert answer.status == 200
        assert answer.headers["access-control-allow-origin"] == "*"
    await site.taken_in()
    assert [row["name"] for row in await site.rows("event")] == ["Left"]


async def test_what_is_bad_is_refused_by_itself_and_the_rest_is_taken(site: Sending) -> None:
    answer = await site.batch(
        track("Good"),
        track("", messageId="m-1"),
        {"type": "dance", "userId": "lia"},
        {"type": "track", "event": "Nobody"},
        track("Late", timestamp="yesterday"),
        track("Large", properties={"text": "x" * 40_000}),
        "no call",
        track("Good too", properties={"text": "NUL\u0000 goes"}),
    )
    refused = {one["index"]: one["code"] for one in answer["rejected"]}
    assert refused == {
        1: "invalid_event",
        2: "unknown_type",
        3: "nobody",
        4: "invalid_time",
        5: "too_large",
        6: "invalid",
    }
    assert answer["rejected"][0]["message_id"] == "m-1"
    assert {row["name"] for row in await site.rows("event")} == {"Good", "Good too"}
    seen = await site.owner.ok("GET", "/oddities")
    assert {one["kind"] for one in seen["items"]} == set(refused.values())


async def test_what_no_database_keeps_is_put_aside_and_its_neighbours_are_taken(
    site: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse_odd(*given: Any) -> str:
        if "Odd" in given[5]:
            raise asyncpg.DataError("no such number")
        return await run(*given)

    run = Tx.run
    with monkeypatch.context() as patch:
        patch.setattr(Tx, "run", lambda *given: refuse_odd(*given) if "INSERT INTO event " in given[1] else run(*given))
        await site.batch(
            track("Good"), track("Odd"), track("Fine"), {"type": "track", "userId": "bram", "event": "Good"}
        )
    assert sorted(row["name"] for row in await site.rows("event")) == ["Fine", "Good", "Good"]
    assert [row["kind"] for row in await site.rows("oddity")] == ["unkeepable"]
    assert await site.rows("collected") == []


async def test_a_message_that_comes_again_counts_once_for_a_week(site: Sending) -> None:
    call = track("Order", messageId="m-1")
    await site.batch(call, call)
    await site.batch(call)
    lia = await site.contact("lia")
    assert await site.did(lia["id"]) == {"Order": 1}
    site.system.clock.advance(days=8)  # type: ignore[attr-defined]
    await site.batch(call)
    assert await site.did(lia["id"]) == {"Order": 2}


async def test_times_are_put_right(site: Sending) -> None:
    def at(**delta: float) -> str:
        return (MORNING + timedelta(**delta)).isoformat()

    await site.batch(
        track("slow clock", timestamp=at(hours=-5, minutes=-1)),
        track("ahead", timestamp=at(hours=2), sentAt=at()),
        track("import", timestamp=at(days=-300)),
        track("none"),
        sentAt=at(hours=-5),
    )
    times = {row["name"]: row["at"] - MORNING for row in await site.rows("event")}
    assert times == {
        "slow clock": timedelta(minutes=-1),
        "ahead": timedelta(),
        "import": timedelta(days=-300),
        "none": timedelta(),
    }


async def test_a_body_is_limited_packed_and_unpacked(site: Sending) -> None:
    bomb, _ = await site.post("batch", b'{"batch":["' + b"a" * 6_000_000 + b'"]}', packed=True)
    large, _ = await site.post("batch", b'{"batch":["' + b"a" * 600_000 + b'"]}')
    broken, _ = await site.post("batch", b'{"batch": [')
    assert (bomb, large, broken) == (413, 413, 422)


async def test_an_unknown_and_a_revoked_key_are_refused(site: Sending) -> None:
    await site.key()
    (key,) = (await site.owner.ok("GET", "/write-keys"))["items"]
    await site.owner.ok("PATCH", f"/write-keys/{key['id']}", {"name": "Old shop"})
    before, _ = await site.post("track", track("x"))
    await site.owner.ok("DELETE", f"/write-keys/{key['id']}")
    after, problem = await site.post("track", track("x"))
    assert (before, after, problem["code"]) == (200, 401, "unknown_write_key")
    logged = [one["action"] for one in (await site.owner.ok("GET", "/audit?action=write_key"))["items"]]
    assert sorted(logged) == ["write_key.made", "write_key.renamed", "write_key.revoked"]


async def test_a_value_is_had_as_what_its_attribute_is_or_left_out_and_shown(site: Sending) -> None:
    await site.batch(identify(traits={"age": 31, "since": "2024-02-29", "vip": True, "tags": ["a", 2]}))
    told = {"age": "32", "since": 1_700_000_000, "vip": "maybe", "tags": "b", "deep": {"x": {"y": 1}}, "plan": None}
    await site.batch(identify(traits=told))
    lia = await site.contact("lia")
    assert lia["attributes"] == {
        "age": 32,
        "since": "2023-11-14T22:13:20.000000Z",
        "vip": True,
        "tags": ["b"],
    }
    odd = await site.owner.ok("GET", "/oddities")
    assert {one["why"].partition(":")[0] for one in odd["items"]} == {"vip", "deep.x"}
    status, problem = await site.owner("PATCH", "/attributes", {"of": "contact", "name": "tags", "type": "number"})
    assert (status, problem["code"]) == (409, "does_not_fit")
    changed = await site.owner.ok(
        "PATCH", "/attributes", {"of": "contact", "name": "age", "type": "text", "label": "Age"}
    )
    assert (changed["type"], changed["label"]) == ("text", "Age")
    assert (await site.contact("lia"))["attributes"]["age"] == "32"


async def test_a_batch_that_was_cut_off_is_taken_in_again_and_counted_once(
    site: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cut_off(*_: object) -> None:
        raise ConnectionResetError

    await site.batch(track("Order"))
    with monkeypatch.context() as patch:
        patch.setattr(collected, "done", cut_off)
        with pytest.raises(ConnectionResetError):
            await site.batch(track("Order"), identify(traits={"plan": "pro"}))
    lia = await site.contact("lia")
    assert (await site.did(lia["id"]), lia["attributes"]) == ({"Order": 1}, {})
    await site.taken_in()
    lia = await site.contact("lia")
    assert (await site.did(lia["id"]), lia["attributes"]) == ({"Order": 2}, {"plan": "pro"})


async def test_what_the_events_of_a_batch_that_was_cut_off_carry_is_learned_when_it_is_taken_in_again(
    site: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cut_off(*_: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(collected, "done", cut_off)
        with pytest.raises(ConnectionResetError):
            await site.batch(track("Order", properties={"total": 20}))
    await site.taken_in()
    assert [(row["name"], [*json.loads(row["properties"])]) for row in await site.rows("event_kind")] == [
        ("Order", ["total"])
    ]


async def test_several_who_take_in_at_once_count_everything_once(site: Sending) -> None:
    for turn in range(6):
        calls = [track("Order", f"user-{number}", messageId=f"{turn % 3}-{number}") for number in range(20)]
        assert (await site.post("batch", {"batch": calls}))[0] == 200
    while await site.rows("collected"):
        await asyncio.gather(*[take_in(site.system) for _ in range(3)])
    assert {row["count"] for row in await site.rows("event_count")} == {3}
    assert len(await site.rows("event")) == 60


async def test_a_key_that_asks_too_often_is_told_to_wait(site: Sending, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EACH_KEY", limits.Rate(per_minute=60, burst=2))
    statuses = [(await site.post("track", track("x")))[0] for _ in range(3)]
    assert statuses == [200, 200, 429]


async def test_texts_that_no_database_keeps_spoil_nothing(site: Sending) -> None:
    odd = (rb'"Half \ud83d"', rb'"Back \\ud83d"', rb'"Whole \ud83d\ude00"', b'"Bytes \xff"', b'"Good"')
    calls = [b'{"type": "track", "userId": "a", "event": %s}' % event for event in odd]
    status, _ = await site.post("batch", b'{"batch": [%s]}' % b",".join(calls))
    await site.taken_in()
    assert status == 200
    names = {row["name"] for row in await site.rows("event")}
    assert names == {"Half \ufffd", r"Back \ud83d", "Whole 😀", "Bytes \ufffd", "Good"}
    assert await site.rows("collected") == []
