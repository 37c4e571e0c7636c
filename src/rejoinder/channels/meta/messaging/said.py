"""What somebody said or did in a thread: messages, taps, links, reactions; and what the business said elsewhere."""

from collections.abc import Iterator

from rejoinder.channels.contract import Event
from rejoinder.channels.events import Acted, Echoed, Edited, Entry, Media, Moved, Noted, Receipt, Spoke
from rejoinder.channels.meta.messaging.page import OURS, USER_REF, Page, who
from rejoinder.channels.meta.messaging.profile import profile_of
from rejoinder.channels.meta.messaging.shapes import Attachment, Item, Message, Payload, Referral
from rejoinder.channels.meta.ours import delivery_of
from rejoinder.channels.meta.wire import file, line, spot, words
from rejoinder.domain.content import Block, Text, Unsupported
from rejoinder.domain.policy import ActKind

#: Attachments that are files, by Meta's name for them and ours.
_FILES = {
    "image": "image",
    "video": "video",
    "audio": "audio",
    "file": "file",
    "ig_reel": "video",
    "reel": "video",
    "ig_post": "image",
    "ig_story": "image",
    "story_mention": "image",
}
#: Meta's own inboxes, by their ids.
_TOOLS = {"263902037430900": "Page inbox", "1217981644879628": "Instagram inbox"}


def said(page: Page, item: Item) -> Iterator[Event]:
    """Read a message: of a contact, of the business by another tool, or one that was taken back."""
    message = item.message
    if message is None:
        return
    if message.is_deleted:
        yield Edited(id=message.mid, address=who(item.sender), at=page.when(item))
        return
    if message.is_echo:
        yield _echo(page, item, message)
        return
    address = who(item.sender)
    yield from _known_before(page, item, address)
    yield from _through_ad(page, item, address, message.referral)
    yield Spoke(
        id=message.mid,
        address=address,
        at=page.when(item),
        blocks=_blocks(message) or (Unsupported(kind="message"),),
        profile=profile_of(page, address),
        payload=message.quick_reply.payload if message.quick_reply else None,
        reply_to=message.reply_to.mid if message.reply_to else None,
        entry=_by_link(message.referral),
        by_hand=page.elsewhere,
    )


def tapped(page: Page, item: Item) -> Iterator[Event]:
    """Read a tap on a button; older ones have no id of their own."""
    tap = item.postback
    if tap is None:
        return
    address, at = who(item.sender), page.when(item)
    yield from _known_before(page, item, address)
    yield from _through_ad(page, item, address, tap.referral)
    yield Spoke(
        id=tap.mid or f"postback:{address}:{at.timestamp():.3f}",
        address=address,
        at=at,
        blocks=words(tap.title or tap.payload) or (Unsupported(kind="postback"),),
        act=ActKind.POSTBACK,
        profile=profile_of(page, address),
        payload=tap.payload,
        entry=_by_link(tap.referral),
        by_hand=page.elsewhere,
    )


def referred(page: Page, item: Item) -> Iterator[Event]:
    """Read that somebody came back into their thread, through a link or an ad."""
    address, at = who(item.sender), page.when(item)
    ad = _is_ad(item.referral)
    yield Acted(
        id=f"referral:{address}:{at.timestamp():.3f}",
        address=address,
        at=at,
        kind=ActKind.AD_CLICK if ad else ActKind.LINK,
        entry=entry_of(item.referral),
        profile=profile_of(page, address),
        note=_ad_title(item.referral),
    )


def reacted(page: Page, item: Item) -> Iterator[Event]:
    """Read a reaction; one that is taken back opens nothing."""
    reaction = item.reaction
    if reaction is None:
        return
    address, at = who(item.sender), page.when(item)
    sign = line(reaction.emoji or reaction.reaction)
    if reaction.action == "unreact":
        yield Noted(address=address, at=at, kind="reaction_taken_back", properties={"about": line(reaction.mid)})
        return
    yield Acted(
        id=f"reaction:{reaction.mid}:{at.timestamp():.3f}",
        address=address,
        at=at,
        kind=ActKind.REACTION,
        profile=profile_of(page, address),
        note=sign,
        about=reaction.mid,
    )


def entry_of(referral: Referral | None) -> Entry | None:
    """Tell through what somebody came."""
    if referral is None or not (referral.ref or referral.ad_id):
        return None
    ad_id = line(referral.ad_id) or None
    return Entry(ref=line(referral.ref), source=line(referral.source or "link").lower(), ad_id=ad_id)


def _by_link(referral: Referral | None) -> Entry | None:
    """Tell through what link a message came; the click on an ad is an event of its own."""
    return None if _is_ad(referral) else entry_of(referral)


def _is_ad(referral: Referral | None) -> bool:
    return referral is not None and bool(referral.ad_id or referral.source == "ADS")


def _ad_title(referral: Referral | None) -> str:
    data = referral.ads_context_data if referral is not None else None
    return line(data.get("ad_title")) if data else ""


def _through_ad(page: Page, item: Item, address: str, referral: Referral | None) -> Iterator[Event]:
    """Tell of the click before the message that it led to: the first message after it opens seven days."""
    if _is_ad(referral):
        at = page.when(item)
        yield Acted(
            id=f"ad:{address}:{at.timestamp():.3f}",
            address=address,
            at=at,
            kind=ActKind.AD_CLICK,
            entry=entry_of(referral),
            profile=profile_of(page, address),
            note=_ad_title(referral),
        )


def _known_before(page: Page, item: Item, address: str) -> Iterator[Event]:
    """Tell that a visitor of a plugin has an id now."""
    ref = item.sender.user_ref if item.sender is not None else ""
    if ref and address != USER_REF + ref:
        yield Moved(address=USER_REF + ref, to=address, at=page.when(item))


def _echo(page: Page, item: Item, message: Message) -> Event:
    """Read what the business said; our own message tells by its mark which delivery it was."""
    address, at = who(item.recipient), page.when(item)
    ours = delivery_of((message.metadata or "").removeprefix(OURS)) if message.metadata else None
    if ours is not None:
        return Receipt(state="sent", at=at, provider_id=message.mid, address=address, delivery=ours)
    app = str(message.app_id or "")
    return Echoed(
        id=message.mid,
        address=address,
        at=at,
        blocks=_blocks(message) or (Unsupported(kind="message"),),
        tool=_TOOLS.get(app, f"App {app}" if app else ""),
    )


def _blocks(message: Message) -> tuple[Block | Media, ...]:
    story = message.reply_to.story if message.reply_to else None
    shown = (file("image", story.url, name="Story"),) if story is not None and story.url else ()
    attached = (block for one in message.attachments or () for block in _attached(one))
    return (*shown, *attached, *words(message.text))


def _attached(one: Attachment) -> Iterator[Block | Media]:
    payload = one.payload or Payload()
    url = payload.url or one.url
    title = payload.title or one.title
    if one.type == "like_heart":
        yield Text("❤️")
    elif one.type == "location" and payload.coordinates:
        yield spot(payload.coordinates.lat, payload.coordinates.long, line(title))
    elif one.type in _FILES and url:
        yield file("image" if payload.sticker_id else _FILES[one.type], url)
        yield from words(title)
    elif told := words("\n".join(filter(None, (title, url)))):
        yield from told
    else:
        yield Unsupported(kind=line(one.type or "attachment"))
