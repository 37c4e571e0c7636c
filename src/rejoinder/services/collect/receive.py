"""A request with events: checked, kept, and only then answered."""

import re
import zlib
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.problem import Invalid, NotSignedIn, TooLarge
from rejoinder.services.collect.collector import Sender
from rejoinder.services.collect.odd import keep_refused
from rejoinder.services.collect.reading import Around, read_all
from rejoinder.services.collect.wire import Batch, Taken, kept
from rejoinder.services.hooks import Row
from rejoinder.services.system import System
from rejoinder.store import collected, directory, write_keys

LARGEST = 500_000
LARGEST_INFLATED = 5_000_000
_USED_EVERY = timedelta(minutes=1)
_GZIP = 31
#: Two backslashes or a whole pair stay; a half of a pair alone goes.
_PAIR = rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_HALVES = re.compile(rb"(\\\\|" + _PAIR + rb")|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_BATCH = msgspec.json.Decoder(Batch)


class _Keyed(msgspec.Struct, rename="camel"):
    write_key: str | None = None


def inflated(body: bytes, encoding: str) -> bytes:
    """Undo a request's compression, never further than it may be long; raises TooLarge or Invalid."""
    if encoding not in {"", "identity", "gzip"}:
        raise Invalid("unknown_encoding", "A body is plain or gzip.", remedy="Send it without Content-Encoding.")
    if encoding == "gzip":
        inflating = zlib.decompressobj(wbits=_GZIP)
        try:
            body = inflating.decompress(body, LARGEST_INFLATED + 1)
        except zlib.error as error:
            raise Invalid("invalid", "The body is not gzip.", remedy="Send it as Content-Encoding says.") from error
    if len(body) > LARGEST_INFLATED:
        raise TooLarge("too_large", "A request has 5 MB at most.", remedy="Send fewer calls at once.")
    return body


def mended(body: bytes) -> bytes:
    """Put a mark in place of halves of characters, which browsers send where a text was cut through an emoji."""
    if b"\\ud" in body.lower():
        body = _HALVES.sub(lambda found: found[1] or rb"\ufffd", body)
    try:
        body.decode()
    except UnicodeDecodeError:
        return body.decode(errors="replace").encode()
    return body


def key_in(body: bytes) -> str | None:
    """Read the write key that a body names."""
    try:
        return msgspec.json.decode(body, type=_Keyed).write_key
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


async def sender(system: System, key: str | None) -> Sender:
    """Recognize a write key; raises NotSignedIn when it is none, or is revoked."""
    now = system.clock()
    remembered, found = system.collector.known(key, now) if key else (True, None)
    if not remembered and key:
        async with system.db.lookup() as tx:
            row = await directory.write_key(tx, key)
        if row:
            found = Sender(row["workspace_id"], row["id"], row["trusted"])
            await _used(system, found, row["last_used_at"])
        system.collector.remember(key, found, now)
    if found is None:
        raise NotSignedIn(
            "unknown_write_key",
            "There is no such write key.",
            remedy="Send it as the user name of HTTP basic authentication, or as writeKey; Settings has it.",
        )
    return found


async def _used(system: System, who: Sender, before: Any) -> None:
    now = system.clock()
    if before is None or now - before >= _USED_EVERY:
        async with system.db.service(who.workspace_id) as tx:
            await write_keys.used(tx, who.key_id, now)


async def collect(system: System, who: Sender, kind: str | None, body: bytes) -> Taken:
    """Keep a request's calls, of one kind or a batch; what is refused is told one by one, and the rest is taken."""
    raws, around = _calls(system, kind, body)
    items, rejected = read_all(raws, around)
    if kind is not None and rejected:
        raise Invalid(rejected[0].code, rejected[0].detail, remedy="docs/events.md says what a call has.")
    if items:
        await _keep(system, who, kept(who, items))
    if rejected:
        await keep_refused(system, who, [(one, raws[one.index]) for one in rejected])
    return Taken(success=True, rejected=tuple(rejected))


def _calls(system: System, kind: str | None, body: bytes) -> tuple[list[bytes], Around]:
    try:
        if kind is not None:
            sent_at, context, raws = None, {}, [body]
        else:
            batch = _BATCH.decode(body)
            sent_at, context, raws = batch.sent_at, batch.context or {}, [bytes(one) for one in batch.batch]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        remedy = "Send a JSON object with the list `batch`."
        raise Invalid("invalid", f"The batch cannot be read: {error}"[:300], field="batch", remedy=remedy) from error
    return raws, Around(kind, sent_at, context, system.clock(), system.new_id)


async def _keep(system: System, who: Sender, body: bytes) -> None:
    async def keep(workspace_id: UUID, rows: Sequence[Row]) -> None:
        async with system.db.single(workspace_id) as tx:
            await collected.add(tx, rows, system.clock())

    await system.collector.keeping.keep(who.workspace_id, (system.new_id(), who.key_id, body), keep)
