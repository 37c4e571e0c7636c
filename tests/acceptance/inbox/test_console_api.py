from typing import Any
from uuid import UUID

from people import answers, says, wrote
from rejoinder.services.dispatch import dispatch
from rejoinder.services.messenger.leave import block, mute
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed


async def test_a_conversation_is_listed_read_changed_and_changed_back(system: System, seed: Seed, console: Any) -> None:
    _, id_ = await wrote(system, seed, "Halo, apakah buka hari ini?", "Dewi")
    page = await console.get("/conversations", view="unanswered")
    assert [one["id"] for one in page["items"]] == [str(id_)]
    one = page["items"][0]
    assert one["unread"]
    assert one["tags"] == []
    assert one["waiting_since"] == "2026-11-16T09:00:00Z"
    assert one["answer_by"] == "2026-11-17T09:00:00Z"
    assert (await console.get("/conversations/counts"))["unanswered"] == 1
    tag = await console.post("/tags", {"name": "Hours"})
    change = {"status": "closed", "assignee_id": str(seed.agent.id), "add_tags": [tag["id"]]}
    status, changed = await console.ask("PATCH", f"/conversations/{id_}", change)
    assert status == 200
    assert changed["status"] == "closed"
    assert [one["name"] for one in changed["tags"]] == ["Hours"]
    thread = await console.get(f"/conversations/{id_}/messages")
    kinds = [one["event"]["kind"] for one in thread["items"] if one["kind"] == "event"]
    assert kinds == ["closed", "assigned", "tagged"]
    status, problem = await console.ask(
        "PATCH", f"/conversations/{id_}", {"status": "open"}, headers={"If-Match": str(one["version"])}
    )
    assert (status, problem["code"]) == (409, "changed_since")


async def test_many_are_closed_at_once_and_opened_again(system: System, seed: Seed, console: Any) -> None:
    ids = [str((await wrote(system, seed, "Halo", f"Tamu {n}"))[1]) for n in range(3)]
    unknown = str(system.new_id())
    done = await console.post("/conversations/bulk", {"ids": [*ids, unknown], "change": {"status": "closed"}})
    assert done["changed"] == 3
    assert [one["id"] for one in done["failed"]] == [unknown]
    assert (await console.get("/conversations", view="closed"))["items"][0]["waiting_since"] is None
    undone = await console.post("/conversations/bulk", {"undo": done["undo"]})
    assert undone["changed"] == 3
    opened = (await console.get("/conversations", view="unanswered"))["items"]
    assert {one["id"] for one in opened} == set(ids)
    assert all(one["answer_by"] for one in opened), "the clock goes on where it was"
    status, problem = await console.ask("POST", "/conversations/bulk/undo", {"undo": done["undo"][:-8] + "AAAAAAA="})
    assert (status, problem["code"]) == (422, "invalid")


async def test_the_composer_knows_what_it_may_say_and_what_it_had_better_not(
    system: System, seed: Seed, console: Any, clock: FixedClock
) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    clock.advance(hours=1)
    standing = await console.get(f"/conversations/{id_}/standing")
    assert standing["verdict"]["outcome"] == "send"
    assert standing["window"]["closes_at"] == "2026-11-17T09:00:00Z"
    assert standing["after"] == "then_follow_up"
    asking = {"blocks": [{"type": "text", "text": "Mohon kirim nomor kartu kredit Anda"}]}
    checked = await console.post(f"/conversations/{id_}/check", asking)
    assert checked["verdict"]["outcome"] == "drop"
    assert checked["verdict"]["said"]["why"]
    assert [(one["code"], one["stops"]) for one in checked["warnings"]] == [("asks_card_number", True)]
    said = await console.post(f"/conversations/{id_}/messages", {**asking, "client_id": "kartu-kredit", "kind": "out"})
    await dispatch(system)
    (verdict,) = (await console.get(f"/messages/{said['id']}/verdicts"))["items"]
    assert (verdict["outcome"], verdict["rule"]) == ("drop", "personal_data")
    thread = await console.get(f"/conversations/{id_}/messages")
    assert thread["items"][-1]["state"] == "dropped"
    long = {"blocks": [{"type": "text", "text": "satu dua tiga " * 40}]}
    assert {one["code"] for one in (await console.post(f"/conversations/{id_}/check", long))["hints"]} == {
        "long",
        "hard",
    }


async def test_what_was_sent_can_be_taken_back_until_it_is_seen_or_a_minute_is_over(
    system: System, seed: Seed, console: Any, clock: FixedClock
) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    message = await answers(system, seed, id_, "Salah kirim")
    assert (await console.get(f"/conversations/{id_}"))["waiting_since"] is None
    clock.advance(seconds=30)
    assert (await console.post(f"/messages/{message}/withdraw"))["state"] == "withdrawn"
    after = await console.get(f"/conversations/{id_}")
    assert after["waiting_since"] == "2026-11-16T09:00:00Z"
    assert after["last"]["text"] != "Salah kirim"
    late = await answers(system, seed, id_, "Terlambat")
    clock.advance(seconds=61)
    status, problem = await console.ask("POST", f"/messages/{late}/withdraw")
    assert (status, problem["code"]) == (409, "too_late")


async def test_contacts_are_found_changed_and_blocked(system: System, seed: Seed, console: Any) -> None:
    visitor, id_ = await wrote(system, seed, "Halo", "Dewi Anggraini")
    found = await console.get("/contacts", q="anggr")
    assert [one["id"] for one in found["items"]] == [str(visitor.contact_id)]
    path = f"/contacts/{visitor.contact_id}"
    change = {"phone": "+62 812-3456-7890", "attributes": {"plan": "pro"}}
    status, changed = await console.ask("PATCH", path, change)
    assert status == 200
    assert (changed["kind"], changed["attributes"]) == ("lead", {"plan": "pro"})
    for q in ("0812", "812 3456", "+62 812", "62812-3456-7890"):
        assert len((await console.get("/contacts", q=q))["items"]) == 1, q
    assert (await console.get("/contacts", q="0813"))["items"] == []
    (told,) = (await console.get(f"{path}/standing"))["channels"]
    assert told["standing"]["verdict"]["outcome"] == "send"
    assert (await console.post(f"{path}/block"))["blocked"]
    standing = await console.get(f"/conversations/{id_}/standing")
    assert standing["verdict"]["reason"] == "left_business"
    assert standing["verdict"]["remedy"] == "unblock_them"
    status, let_back = await console.ask("DELETE", f"{path}/block")
    assert (status, let_back["blocked"]) == (200, False)
    assert (await console.get(f"/conversations/{id_}/standing"))["verdict"]["outcome"] == "send"
    assert (await console.get(f"{path}/conversations"))["items"][0]["id"] == str(id_)
    assert (await console.get(f"{path}/events"))["items"] == []


async def test_messages_and_notes_are_found_in_every_script(system: System, seed: Seed, console: Any) -> None:
    _, id_ = await wrote(system, seed, "我想退货，订单号12345", "Lin")
    await wrote(system, seed, "สอบถามเรื่องกาแฟคั่ว", "Somchai")
    note = {"blocks": [{"type": "text", "text": "Клиент просит ВОЗВРАТ"}], "client_id": "note-one", "kind": "note"}
    await console.post(f"/conversations/{id_}/messages", note)
    found = await console.get("/search", q="退货")
    assert [one["conversation"]["id"] for one in found["messages"]] == [str(id_)]
    assert "‹退货›" in found["messages"][0]["snippet"]
    assert len((await console.get("/search", q="กาแฟ"))["messages"]) == 1
    assert (await console.get("/search", q="возвр"))["messages"][0]["message"]["kind"] == "note"
    assert [one["name"] for one in (await console.get("/search", q="somch"))["contacts"]] == ["Somchai"]


async def test_a_saved_reply_is_filled_in_for_whom_one_answers(system: System, seed: Seed, console: Any) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi Anggraini")
    text = "Hi {{ contact.first_name }}, {{ teammate.first_name }} here. Plan: {{ contact.attributes.plan }}"
    made = await console.post("/saved-replies", {"name": "Greeting", "shortcut": "/hi", "text": text})
    assert made["shortcut"] == "hi"
    filled = await console.post(f"/saved-replies/{made['id']}/render", {"conversation_id": str(id_)})
    assert filled == {"text": "Hi Dewi, Bram here. Plan:", "missing": ["contact.attributes.plan"]}
    status, problem = await console.ask("POST", "/saved-replies", {"name": "Other", "shortcut": "hi", "text": "x"})
    assert (status, problem["code"]) == (409, "shortcut_taken")
    status, problem = await console.ask("POST", "/saved-replies", {"name": "Broken", "text": "{% if x %}"})
    assert (status, problem["code"]) == (422, "invalid_template")
    status, changed = await console.ask("PATCH", f"/saved-replies/{made['id']}", {"text": "Hello"})
    assert (status, changed["text"]) == (200, "Hello")
    status, _ = await console.ask("DELETE", f"/saved-replies/{made['id']}")
    assert status == 204
    assert (await console.get("/saved-replies"))["items"] == []


async def test_personal_data_is_masked_warned_about_once_and_revealed_to_who_may(
    system: System, seed: Seed, console: Any
) -> None:
    _, id_ = await wrote(system, seed, "Kartu saya 4242 4242 4242 4242", "Dewi")
    await dispatch(system)
    thread = (await console.get(f"/conversations/{id_}/messages"))["items"]
    mine = next(one for one in thread if one["kind"] == "in")
    assert mine["blocks"][0]["text"] == "Kartu saya •••• •••• •••• 4242"
    assert mine["masked"] == [{"kind": "card_number", "block": 0, "start": 11, "end": 30}]
    assert [one["automatic"] for one in thread if one.get("automatic") == "warning"] == ["warning"]
    shown = await console.post(f"/messages/{mine['id']}/reveal", {"reason": "Refund"})
    assert shown["blocks"][0]["text"] == "Kartu saya 4242 4242 4242 4242"
    async with system.db.service(seed.workspace_id) as tx:
        kept = await tx.row(
            "SELECT action, detail FROM audit WHERE workspace_id = $1 AND action = 'message.reveal'", seed.workspace_id
        )
        stored = await tx.value(
            "SELECT count(*) FROM message WHERE workspace_id = $1 AND text || blocks::text LIKE '%4242 4242%'",
            seed.workspace_id,
        )
    assert "Refund" in kept["detail"]
    assert stored == 0
    assert (await console.get("/conversations"))["items"][0]["last"]["text"] != "Kartu saya 4242 4242 4242 4242"


async def test_drafts_are_kept_for_each_teammate(system: System, seed: Seed, console: Any) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    assert await console.get(f"/conversations/{id_}/draft") is None
    status, _ = await console.ask("PUT", f"/conversations/{id_}/draft", {"text": "Selamat", "note": False})
    assert status == 204
    assert (await console.get(f"/conversations/{id_}/draft"))["text"] == "Selamat"
    status, _ = await console.ask("DELETE", f"/conversations/{id_}/draft")
    assert status == 204
    assert await console.get(f"/conversations/{id_}/draft") is None


async def test_reading_a_conversation_shows_the_contact_that_it_was_read(
    system: System, seed: Seed, console: Any
) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    status, _ = await console.ask("POST", f"/conversations/{id_}/seen")
    assert status == 204
    assert not (await console.get(f"/conversations/{id_}"))["unread"]
    thread = await console.get(f"/conversations/{id_}/messages")
    assert thread["items"][0]["state"] == "seen"


async def test_a_file_is_kept_for_the_next_message(system: System, seed: Seed, console: Any) -> None:
    import aiohttp  # noqa: PLC0415 - one test sends a form

    form = aiohttp.FormData()
    form.add_field("file", b"hello", filename="note.txt")
    headers = {"X-Requested-With": "rejoinder"}
    async with console.http.post(f"{console.base}/api/v1/files", data=form, headers=headers) as answer:
        assert answer.status == 201
        file = await answer.json()
    assert (file["name"], file["size"]) == ("note.txt", 5)
    assert UUID(file["id"])


async def test_what_is_not_there_is_a_problem_with_a_remedy(system: System, seed: Seed, console: Any) -> None:
    nobody = system.new_id()
    for method, path in (
        ("GET", f"/conversations/{nobody}"),
        ("PATCH", f"/conversations/{nobody}"),
        ("GET", f"/conversations/{nobody}/standing"),
        ("GET", f"/contacts/{nobody}"),
        ("PATCH", f"/contacts/{nobody}"),
        ("POST", f"/contacts/{nobody}/block"),
        ("POST", f"/messages/{nobody}/withdraw"),
        ("POST", f"/messages/{nobody}/retry"),
        ("POST", f"/messages/{nobody}/reveal"),
        ("GET", f"/messages/{nobody}/verdicts"),
        ("POST", f"/deliveries/{nobody}/drop"),
    ):
        body = {} if method == "PATCH" else None
        status, problem = await console.ask(method, path, body)
        assert (status, problem["code"]) == (404, "not_found"), path
        assert problem["remedy"]


async def _says(console: Any, id_: UUID, text: str, **more: Any) -> Any:
    body = {"blocks": [{"type": "text", "text": text}], "client_id": f"{text:8}", "kind": "out", **more}
    return await console.post(f"/conversations/{id_}/messages", body)


async def _state(console: Any, id_: UUID, message: Any) -> tuple[str, str | None]:
    items = (await console.get(f"/conversations/{id_}/messages"))["items"]
    found = next(one for one in items if one["id"] == message["id"])
    return found["state"], found.get("held_until")


async def test_a_message_waits_as_long_as_its_writer_wants_and_then_takes_its_place(
    system: System, seed: Seed, console: Any, clock: FixedClock
) -> None:
    visitor, id_ = await wrote(system, seed, "Halo", "Dewi")
    said = await _says(console, id_, "Selamat pagi", delay_s=5)
    assert (said["state"], said["held_until"]) == ("queued", "2026-11-16T09:00:05Z")
    clock.advance(seconds=4)
    await dispatch(system)
    assert await _state(console, id_, said) == ("queued", "2026-11-16T09:00:05Z")
    await says(system, visitor, "Masih di sana?", id_)
    clock.advance(seconds=1)
    await dispatch(system)
    assert await _state(console, id_, said) == ("sent", None)
    items = (await console.get(f"/conversations/{id_}/messages"))["items"]
    assert [one["blocks"][0]["text"] for one in items][-2:] == ["Masih di sana?", "Selamat pagi"]
    assert items[-1]["at"] == "2026-11-16T09:00:05Z"


async def test_a_message_that_waits_is_taken_back_and_never_leaves(
    system: System, seed: Seed, console: Any, clock: FixedClock
) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    said = await _says(console, id_, "Selamat malam", delay_s=10)
    await console.post(f"/messages/{said['id']}/withdraw")
    clock.advance(seconds=11)
    await dispatch(system)
    assert (await _state(console, id_, said))[0] == "withdrawn"
    assert "Selamat malam" not in (await console.get(f"/conversations/{id_}"))["last"]["text"]
    status, problem = await console.ask("POST", f"/messages/{said['id']}/retry")
    assert (status, problem["code"]) == (409, "withdrawn")


async def test_a_message_that_waits_can_go_at_once(system: System, seed: Seed, console: Any, clock: FixedClock) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    said = await _says(console, id_, "Selamat pagi", delay_s=30)
    clock.advance(seconds=2)
    await console.post(f"/messages/{said['id']}/retry")
    await dispatch(system)
    assert await _state(console, id_, said) == ("sent", None)


async def test_closing_the_conversation_does_not_hold_back_what_waits(
    system: System, seed: Seed, console: Any, clock: FixedClock
) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    said = await _says(console, id_, "Sampai jumpa", delay_s=5)
    await console.ask("PATCH", f"/conversations/{id_}", {"status": "closed"})
    clock.advance(seconds=5)
    await dispatch(system)
    assert await _state(console, id_, said) == ("sent", None)
    after = await console.get(f"/conversations/{id_}")
    assert (after["status"], after["waiting_since"]) == ("closed", None)


async def test_a_contact_who_mutes_or_leaves_meanwhile_hurries_nothing_and_gets_nothing(
    system: System, seed: Seed, console: Any, clock: FixedClock
) -> None:
    visitor, id_ = await wrote(system, seed, "Halo", "Dewi")
    said = await _says(console, id_, "Selamat pagi", delay_s=30)
    await mute(system, visitor, id_, muted=True)
    await dispatch(system)
    assert (await _state(console, id_, said))[0] == "queued"
    await block(system, visitor, blocked=True)
    clock.advance(seconds=30)
    await dispatch(system)
    assert (await _state(console, id_, said))[0] == "dropped"


async def test_what_a_program_writes_leaves_at_once_and_nothing_waits_longer_than_a_minute(
    system: System, seed: Seed, console: Any
) -> None:
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    said = await _says(console, id_, "Selamat pagi")
    assert "held_until" not in said or said["held_until"] is None
    await dispatch(system)
    assert (await _state(console, id_, said))[0] == "sent"
    body = {"blocks": [{"type": "text", "text": "Nanti"}], "client_id": "nanti-saja", "kind": "out", "delay_s": 61}
    assert (await console.ask("POST", f"/conversations/{id_}/messages", body))[0] == 422
