"""Fetches what a contact sent as a file from the provider, before anything is kept."""

from typing import Any
from urllib.parse import urljoin

import msgspec

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Media
from rejoinder.channels.net import Http, UnreachedError
from rejoinder.domain.content import Audio, Block, File, FileRef, Image, Unsupported, Video
from rejoinder.domain.problem import Problem
from rejoinder.services.system import System
from rejoinder.services.uploads import keep

FETCH_TIMEOUT_S = 30
_HTTP_OK = 200
_ELSEWHERE = frozenset({301, 302, 303, 307, 308})
MOST_TURNS = 3


async def with_files(system: System, account: Account, blocks: tuple[Block | Media, ...]) -> tuple[Block, ...]:
    """Keep every file that a message names; what cannot be had is said in its place, so that nothing is lost."""
    return tuple([await _kept(system, account, one) if isinstance(one, Media) else one for one in blocks])


async def _kept(system: System, account: Account, media: Media) -> Block:
    try:
        content = media.content or await _fetched(system, media)
        name = media.name or media.kind
        file = await keep(system, account.workspace_id, name, content, by_kind="contact", by=None)
    except (UnreachedError, Problem) as error:
        return Unsupported(kind=media.kind, note=f"{media.name or media.kind}: {error}"[:200])
    return _block(media.kind, file)


async def _fetched(system: System, media: Media) -> bytes:
    url = media.url
    if media.pointer:
        url = media.prefix + str(_pointed(await _get(system.http, url, media.headers, 100_000), media.pointer))
    return await _get(system.http, url, media.headers, system.limits.upload_bytes)


async def _get(http: Http, url: str, headers: Any, longest: int, turns: int = MOST_TURNS) -> bytes:
    """Fetch a file; where the provider sends us on to its storage, we go without its secrets."""
    reply = await http.call("GET", url, headers=headers, timeout_s=FETCH_TIMEOUT_S, longest=longest)
    if reply.status in _ELSEWHERE and turns and reply.headers.get("location"):
        return await _get(http, urljoin(url, reply.headers["location"]), {}, longest, turns - 1)
    if reply.status != _HTTP_OK:
        raise UnreachedError(f"the provider answered {reply.status}", may_have_arrived=False)
    return reply.body


def _pointed(body: bytes, pointer: tuple[str, ...]) -> object:
    try:
        found = msgspec.json.decode(body)
        for name in pointer:
            found = found[name]
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise UnreachedError("the provider's answer names no file", may_have_arrived=False) from error
    return found


def _block(kind: str, file: FileRef) -> Block:
    """Make the block for a kept file, by what the file is and not by what it was called."""
    family = file.media_type.partition("/")[0]
    if family == "image":
        return Image(file)
    if family == "video":
        return Video(file) if kind != "audio" else Audio(file)
    return Audio(file) if family == "audio" else File(file)
