"""Every event that Meta's providers send, through the webhook: what becomes of it in the inbox and in the ledger.

The tables are in shapes/: `given` is what went before, `becomes` all that follows. $WHO is a contact of the row's own,
$MID a message's id, $SENT the provider's id of our answer, $WROTE that of what the contact wrote first, $MS and $S now.
"""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from meta_accounts import ACCOUNT, PRODUCT, Connected, connected, text

from rejoinder.services.system import System
from rejoinder.testing import FixedClock

SHAPES = Path(__file__).parent / "shapes"


def filled(shape: Any, values: dict[str, Any]) -> Any:
    """Put a row's own values into its shape."""
    if isinstance(shape, dict):
        return {name: filled(one, values) for name, one in shape.items()}
    if isinstance(shape, list):
        return [filled(one, values) for one in shape]
    if not isinstance(shape, str):
        return shape
    if shape in values:
        return values[shape]
    for name in sorted(values, key=len, reverse=True):
        shape = shape.replace(name, str(values[name]))
    return shape


def wrapped(type_: str, entry: Any) -> Any:
    """Make the body of one entry."""
    return {"object": PRODUCT[type_], "entry": [{"id": ACCOUNT[type_], "time": 1_795_000_000_000, **entry}]}


def entry_of(shape: Any) -> Any:
    """Give a row's entry: whole, or one change of WhatsApp's."""
    return shape["entry"] if "entry" in shape else {"changes": [shape["change"]]}


class Row:
    """One row of a table at work."""

    def __init__(self, there: Connected, shape: Any, number: int, clock: FixedClock) -> None:
        self.there, self.shape = there, shape
        seconds = int(clock.now.timestamp())
        self.values: dict[str, Any] = {
            "$WHO": f"6281200{number:06}",
            "$NEW": f"6281300{number:06}",
            "$PAGE": ACCOUNT[there.type],
            "$BASE": there.provider.base,
            "$MID": f"mid-{number}",
            "$WROTE": f"mid-first-{number}",
            "$MS": seconds * 1000,
            "$S": seconds if there.type != "whatsapp" else str(seconds),
            "$LATER": (seconds + 60) * 1000,
            "$NEXT_YEAR": (seconds + 365 * 86_400) * 1000,
        }
        self.message: Any = None

    @property
    def address(self) -> str:
        """Where the row's contact is reached."""
        if "address" in self.shape:
            return str(filled(self.shape["address"], self.values))
        moved = self.shape["becomes"].get("moved", "$WHO")
        prefix = "+" if self.there.type == "whatsapp" else ""
        return prefix + str(filled(moved, self.values))

    async def prepare(self) -> None:
        """Let happen what went before."""
        given = self.shape.get("given", [])
        if "wrote" not in given:
            return
        await self.there.brought(wrapped(self.there.type, self._first()))
        if "answered" in given:
            was = f"{'+' if self.there.type == 'whatsapp' else ''}{self.values['$WHO']}"
            conversation = await self.there.conversation_of(was)
            assert conversation
            self.message = await self.there.answer(conversation, text("Jawaban"))
            assert self.message["state"] == "sent", self.message
            name = "wamid.out" if self.there.type == "whatsapp" else "m_out"
            sent = self.there.last_sent()
            self.values["$SENT"] = f"{name}-{self.there.graph.sent}"
            self.values["$MARK"] = sent.get("message", {}).get("metadata", "")
            self.values["$DELIVERY"] = sent.get("biz_opaque_callback_data", "")

    def _first(self) -> Any:
        who, mid = self.values["$WHO"], self.values["$WROTE"]
        if self.there.type != "whatsapp":
            page = {"id": self.values["$PAGE"]}
            message = {"mid": mid, "text": "Permisi"}
            one = {"sender": {"id": who}, "recipient": page, "timestamp": self.values["$MS"], "message": message}
            return {"messaging": [one]}
        value = {
            "messaging_product": "whatsapp",
            "metadata": {"phone_number_id": self.values["$PAGE"]},
            "contacts": [{"profile": {"name": "Rina W."}, "wa_id": who}],
            "messages": [
                {"from": who, "id": mid, "timestamp": self.values["$S"], "type": "text", "text": {"body": "Permisi"}}
            ],
        }
        return {"changes": [{"field": "messages", "value": value}]}

    async def became(self) -> dict[str, Any]:
        """Tell all that became of it, leaving out what did not happen."""
        found = {**await self._in_the_inbox(), **await self._in_the_ledger(), **await self._elsewhere()}
        return {name: one for name, one in found.items() if one not in (None, [], {}, "")}

    async def _in_the_inbox(self) -> dict[str, Any]:
        conversation = await self.there.conversation_of(self.address)
        if conversation is None:
            return {}
        thread = (await self.there.owner.ok("GET", f"/conversations/{conversation}/messages"))["items"]
        heard = [one for one in thread if one["kind"] == "in"]
        first = next((one for one in heard if one["blocks"] and shown(one["blocks"][0]) == "Permisi"), None)
        mine = next((one for one in thread if self.message and one["id"] == self.message["id"]), {})
        before = self.shape.get("given")
        edited = next((shown(one["blocks"][0]) for one in heard if one["blocks"]), "") if before else ""
        return {
            "said": [shown(block) for one in heard if one is not first or not before for block in one["blocks"]]
            if not (before and first is None)
            else [],
            "edited": edited if before and first is None else "",
            "payload": next((one["payload"] for one in heard if one.get("payload")), None),
            "echoed": [shown(block) for one in thread if one["kind"] == "out" for block in one["blocks"]]
            if not self.message
            else [],
            "happened": [one["event"]["kind"] for one in thread if one["kind"] == "event"],
            "state": mine.get("state"),
            "failure": (mine.get("failure") or {}).get("class"),
        }

    async def _in_the_ledger(self) -> dict[str, Any]:
        sql = """SELECT l.facts, c.id, c.name FROM identity i
                   JOIN contact c ON c.workspace_id = i.workspace_id AND c.id = i.contact_id
                   LEFT JOIN ledger l ON l.workspace_id = i.workspace_id AND l.identity_id = i.id
                  WHERE i.workspace_id = $1 AND i.channel_id = $2 AND i.address = $3"""
        events = """SELECT name, properties->>'ref' AS ref, properties->>'ad_id' AS ad_id FROM event
                     WHERE workspace_id = $1 AND contact_id = $2 ORDER BY at, id"""
        async with self.there.system.db.service(self.there.seed.workspace_id) as tx:
            row = await tx.row(sql, tx.workspace_id, UUID(self.there.channel["id"]), self.address)
            noted = await tx.rows(events, tx.workspace_id, row["id"]) if row else []
            topics = {
                str(one["id"]) for one in await tx.rows("SELECT id FROM topic WHERE workspace_id = $1", tx.workspace_id)
            }
        if row is None:
            return {}
        facts = json.loads(row["facts"] or "{}")
        return {
            "acts": sorted(one["kind"] for one in facts.get("acts", [])),
            "permits": {named(one, topics): one.get("token", "") for one in facts.get("permits", [])},
            "stops": [f"{plain(one['scope'], topics)} {one['how']}" for one in facts.get("stops", [])],
            "rests": [one["code"] for one in facts.get("rests", [])],
            "name": row["name"],
            "came": [one["ref"] or one["ad_id"] for one in noted if one["name"] == "came_through"],
            "noted": [
                one["name"] for one in noted if one["name"] not in {"came_through", "subscribed", "unsubscribed"}
            ],
            "moved": "$NEW" if self.shape["becomes"].get("moved") else None,
        }

    async def _elsewhere(self) -> dict[str, Any]:
        odd = (await self.there.owner.ok("GET", "/oddities"))["items"]
        for one in odd:
            await self.there.owner.ok("DELETE", f"/oddities/{one['id']}")
        channel = await self.there.owner.ok("GET", f"/channels/{self.there.channel['id']}")
        found = {"odd": [one["kind"] for one in odd]}
        if "health" in self.shape["becomes"]:
            found["health"] = channel["health"]["state"]
        if "limits" in self.shape["becomes"]:
            found["limits"] = channel["limits"]
        if "template" in self.shape["becomes"]:
            listed = await self.there.owner.ok("GET", f"/channels/{self.there.channel['id']}/templates")
            name = f"order_{self.values['$WHO']}"
            one = next(one for one in listed["items"] if one["name"] == name)
            found["template"] = {key: one[key] for key in self.shape["becomes"]["template"]}
        return found


def shown(block: Any) -> str:
    """Tell a block: its words, or what it is."""
    return str(block["text"]) if block["type"] == "text" else f"[{block['type']}]"


def plain(scope: str, topics: set[str]) -> str:
    """Name the one topic that a row makes."""
    return "topic:$TOPIC" if scope.removeprefix("topic:") in topics else scope


def named(permit: Any, topics: set[str]) -> str:
    """Name a permit and how often it allows something."""
    key = plain(f"{permit['kind']}:{permit['key']}", topics)
    return f"{key} {permit.get('frequency', '')}".strip()


@pytest.mark.parametrize("type_", ["messenger", "instagram", "whatsapp"])
async def test_every_shape_becomes_what_the_table_says(system: System, clock: FixedClock, type_: str) -> None:
    shapes = json.loads((SHAPES / f"{type_}.json").read_text())
    wrong: dict[str, Any] = {}
    async with connected(system, type_) as there:
        for number, shape in enumerate(shapes):
            clock.advance(seconds=10)
            row = Row(there, shape, number, clock)
            await row.prepare()
            body = wrapped(type_, filled(entry_of(shape), row.values))
            refused = await there.brought(body, secret="guessed")
            taken = await there.brought(body)
            expected = filled(shape["becomes"], {**row.values, "$TOPIC": "$TOPIC", "$NEW": "$NEW"})
            found = await row.became()
            if (refused, taken, found) != (403, 200, expected):
                wrong[shape["name"]] = {"statuses": (refused, taken), "found": found, "expected": expected}

    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False, default=str)


def test_no_two_rows_of_a_table_have_the_same_name() -> None:
    for path in SHAPES.glob("*.json"):
        names = [shape["name"] for shape in json.loads(path.read_text())]
        assert len(names) == len(set(names)), path.name
