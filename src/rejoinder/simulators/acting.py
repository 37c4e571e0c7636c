"""What people do: it changes their threads, and their providers tell the businesses' webhooks."""

from rejoinder.simulators.deeds import Blocks, Edits, Reacts, Reads, Says, Starts, Taps, Types, Wishes
from rejoinder.simulators.records import Account, Person, Said, Saying, Tap, Thread
from rejoinder.simulators.stage import Stage


class UnableError(Exception):
    """A person cannot do this in this app."""


def thread_of(stage: Stage, person: Person, account: Account) -> Thread:
    """Find somebody's thread with an account; raises UnableError where they have no such app."""
    address = person.addresses.get(account.provider)
    if address is None:
        raise UnableError(f"{person.name} has no {account.provider}.")
    return stage.thread(account, address)


def says(stage: Stage, person: Person, account: Account, saying: Saying) -> Said:
    """Let somebody say something."""
    thread = _unblocked(thread_of(stage, person, account))
    said = _put(stage, thread, saying)
    stage.tell(account, thread, Says(said))
    return said


def taps(stage: Stage, person: Person, account: Account, under: Said, tap: Tap) -> Said | None:
    """Let somebody tap something under a message; a suggestion, an answer or a list's row also says its title."""
    thread = _unblocked(thread_of(stage, person, account))
    speaks = tap in under.quick or stage.providers[account.provider].abilities.taps_speak
    said = None
    if speaks and tap.kind == "reply":
        said = _put(stage, thread, Saying(text=tap.title, reply_to=under.id))
    if tap.kind == "reply":
        _heard(stage, thread)
    else:
        under.taps = tuple(one for one in under.taps if one != tap)
    stage.tell(account, thread, Taps(under, tap, said))
    return said


def starts(stage: Stage, person: Person, account: Account, ref: str = "", ad_id: str = "") -> Said | None:
    """Let somebody come through a link, a code or an ad."""
    thread = thread_of(stage, person, account)
    if thread.blocked:
        blocks(stage, person, account, on=False)
    first = not thread.started
    words = stage.providers[account.provider].opening(account, ref, first=first)
    said = _put(stage, thread, Saying(text=words)) if words else None
    _heard(stage, thread)
    stage.tell(account, thread, Starts(ref, first, said, ad_id))
    stage.changed(thread)
    return said


def reacts(stage: Stage, person: Person, account: Account, to: Said, emoji: str) -> None:
    """Let somebody put an emoji on a message, or take it away."""
    thread = _unblocked(thread_of(stage, person, account))
    to.reaction = emoji
    _heard(stage, thread)
    stage.tell(account, thread, Reacts(to, emoji))
    stage.changed(thread)


def reads(stage: Stage, person: Person, account: Account) -> int:
    """Let somebody read all that they got; returns how much was new to them."""
    thread = thread_of(stage, person, account)
    new = tuple(one for one in thread.said if not one.mine and one.state in {"sent", "delivered"})
    for one in new:
        one.state = "seen"
    if new:
        stage.tell(account, thread, Reads(new))
    if new or thread.unread:
        thread.unread = 0
        stage.changed(thread)
    return len(new)


def types(stage: Stage, person: Person, account: Account) -> None:
    """Let somebody be writing."""
    stage.tell(account, thread_of(stage, person, account), Types())


def edits(stage: Stage, person: Person, account: Account, said: Said, text: str | None) -> None:
    """Let somebody change what they said, or take it back with None."""
    thread = thread_of(stage, person, account)
    said.edited, said.deleted = text is not None, text is None
    said.text = text or ""
    stage.tell(account, thread, Edits(said))
    stage.changed(thread)


def blocks(stage: Stage, person: Person, account: Account, *, on: bool) -> None:
    """Let somebody block a business, or let it in again."""
    thread = thread_of(stage, person, account)
    if thread.blocked == on:
        return
    thread.blocked = on
    stage.tell(account, thread, Blocks(on))
    stage.changed(thread)


def wishes(stage: Stage, person: Person, account: Account, *, stop: bool) -> None:
    """Let somebody tell the provider itself to stop promotion, or to let it come again."""
    thread = thread_of(stage, person, account)
    thread.opted_out = stop
    stage.tell(account, thread, Wishes(stop))
    stage.changed(thread)


def _put(stage: Stage, thread: Thread, saying: Saying) -> Said:
    """Put what a person says on the thread; whatever was suggested is gone then."""
    provider = stage.providers[thread.account.partition(":")[0]]
    for one in thread.said:
        one.quick = ()
    given = {name: getattr(saying, name) for name in Saying.__struct_fields__}
    said = Said(id=provider.new_id(thread), mine=True, at=stage.clock(), **given)
    _heard(stage, thread)
    thread.unread = 0
    stage.say(thread, said)
    return said


def _heard(stage: Stage, thread: Thread) -> None:
    thread.started, thread.heard_at = True, stage.clock()


def _unblocked(thread: Thread) -> Thread:
    if thread.blocked:
        raise UnableError("They have blocked this business, and let it in again first.")
    return thread
