"""What happens outside of threads: comments and posts, which may be answered once in private."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import msgspec

from rejoinder.channels.contract import Event
from rejoinder.channels.events import Granted, Profile, Spoke
from rejoinder.channels.meta.messaging.notices import marketed
from rejoinder.channels.meta.messaging.page import Page
from rejoinder.channels.meta.messaging.shapes import Change, Marketing, Remark
from rejoinder.channels.meta.wire import line, moment, odd, words
from rejoinder.domain.content import Unsupported
from rejoinder.domain.policy import ActKind, PermitKind

#: How long a comment or a post may be answered in private, and under what the right is kept.
_ANSWERED_WITHIN = timedelta(days=7)
PRIVATE_REPLY = "private_reply"

_COMMENTS = frozenset({"comments", "live_comments"})
_POSTS = frozenset({"status", "photo", "video", "link", "post", "share"})
#: A feed tells of much that nobody has to answer.
_PASSED_OVER = frozenset({"reaction", "like", "album", "event", "mention", "milestone", "note", "question"})


def changed(raw: bytes, page: Page, item: Callable[[bytes, Page], Iterator[Event]]) -> Iterator[Event]:
    """Read a change: of the feed, of a marketing message, or an event of a thread that comes as one."""
    change = msgspec.json.decode(raw, type=Change)
    if change.field.startswith("marketing_message_"):
        told = bytes(change.value) if bytes(change.value) != b"{}" else raw
        yield from marketed(page, msgspec.json.decode(told, type=Marketing), change.field)
    elif change.field == "feed":
        yield from _feed(raw, page, msgspec.json.decode(change.value, type=Remark))
    elif change.field in _COMMENTS:
        yield from _remark(page, msgspec.json.decode(change.value, type=Remark), comment=True)
    elif b'"sender"' in bytes(change.value):
        yield from item(bytes(change.value), page)
    else:
        yield odd(change.field or "change", "This kind of change is not known.", raw)


def _feed(raw: bytes, page: Page, remark: Remark) -> Iterator[Event]:
    if remark.verb not in {"add", None} or remark.item in _PASSED_OVER:
        return
    if remark.item == "comment" or remark.item in _POSTS:
        yield from _remark(page, remark, comment=remark.item == "comment")
    else:
        yield odd(f"feed {remark.item}", "This kind of change is not known.", raw)


def _remark(page: Page, remark: Remark, *, comment: bool) -> Iterator[Event]:
    """Read a comment or a post of somebody else; it is said in public, and answered in private."""
    id_ = (remark.comment_id if comment else remark.post_id) or remark.id
    author = remark.author
    if author is None or not author.id or not id_:
        raise ValueError("It names nobody, or nothing to answer.")
    address = str(author.id)
    if address == page.id:
        return
    at = moment(remark.created_time, page.at)
    profile = Profile(name=line(author.name) or None, username=line(author.username) or None)
    yield Spoke(
        id=id_,
        address=address,
        at=at,
        blocks=words(remark.message or remark.text) or (Unsupported(kind=line(remark.item or "comment")),),
        act=ActKind.COMMENT if comment else ActKind.VISITOR_POST,
        profile=profile,
        by_hand=True,
    )
    token = f"{'comment_id' if comment else 'post_id'}:{id_}"
    yield Granted(
        id=token,
        address=address,
        at=at,
        kind=PermitKind.TOKEN,
        key=PRIVATE_REPLY,
        uses=1,
        expires_at=at + _ANSWERED_WITHIN,
        token=token,
        profile=profile,
    )
