import secrets
from typing import Any

import msgspec

from rejoinder.simulators.deeds import Blocks, Deed, Edits, Reacts, Says, Starts, Taps
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.records import Account, Hook, Person, Said, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.telegram import errors, shapes
from rejoinder.simulators.telegram.methods import METHODS
from rejoinder.simulators.wire import Answer, Asked

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name


#: What is told only to a bot that names it in allowed_updates. [V]
_ASKED_FOR = frozenset({"message_reaction"})


class Telegram:
    """Bots, and the people who started them."""

    name = "telegram"
    abilities = Abilities(
        title="Telegram",
        deeds=frozenset({"picture", "file", "voice", "location", "edit", "reaction", "block", "start"}),
        taps_speak=False,
    )

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._reactions: dict[str, str] = {}

    async def answer(self, asked: Asked) -> Answer:
        """Answer `bot<token>/<method>` and `file/bot<token>/<path>`."""
        folder, _, rest = asked.path.partition("/")
        if folder == "file":
            return self._file(rest)
        account = self._stage.account("telegram", token=folder.removeprefix("bot"))
        if account is None or not folder.startswith("bot") or account.expired:
            return errors.refused(errors.NO_TOKEN)
        method = METHODS.get(rest.lower())
        if method is None:
            return errors.refused(errors.NO_METHOD)
        try:
            result = await method(self._stage, account, asked.given)
        except errors.RefusedError as refused:
            return refused.answer
        except (KeyError, ValueError, TypeError) as error:
            return errors.refused((400, f"Bad Request: {error}"))
        return Answer(200, {"ok": True, "result": result}, took=rest.lower().startswith("send"))

    async def hooked(self, account: Account, url: str, word: str) -> bool:
        """Take a webhook with its secret."""
        account.hook = Hook(url, word)
        self._stage.courier.set_out(account)
        return True

    def unavailable(self) -> Answer:
        """Answer as the Bot API does when it has a bad moment."""
        return errors.refused((502, "Bad Gateway"))

    def throttled(self, retry_after_s: float) -> Answer:
        """Answer that it was asked too often."""
        return errors.too_many(max(1, round(retry_after_s)))

    def new_id(self, thread: Thread) -> str:
        """Count within the chat."""
        thread.count += 1
        return str(thread.count)

    def opening(self, account: Account, ref: str, *, first: bool) -> str:  # noqa: ARG002 - the protocol's
        """Say the command that a deep link says."""
        return f"/start {ref}".strip() if first or ref else ""

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:
        """Make updates; Telegram tells bots nothing of what was read or typed."""
        match deed:
            case Says(said=said) | Starts(said=Said() as said) | Taps(said=Said() as said):
                return self._update(account, "message", shapes.message(account, person, thread, said))
            case Edits(said=Said(deleted=False) as said):
                edited = shapes.message(account, person, thread, said)
                return self._update(account, "edited_message", edited | {"edit_date": self._seconds()})
            case Taps(under=under, tap=tap):
                return self._update(account, "callback_query", self._query(account, person, thread, under, tap.value))
            case Reacts(to=to, emoji=emoji):
                return self._update(account, "message_reaction", self._reaction(person, thread, to, emoji))
            case Blocks(on=on):
                return self._update(account, "my_chat_member", self._member(account, person, thread, blocked=on))
        return []

    def pack(self, account: Account, events: list[Any]) -> Post:
        """Put one update into a request with the secret that was given with the webhook."""
        headers = {"Content-Type": "application/json"}
        if account.hook and account.hook.secret:
            headers[SECRET_HEADER] = account.hook.secret
        return Post(account.hook.url if account.hook else "", headers, msgspec.json.encode(events[0]))

    def _update(self, account: Account, kind: str, what: dict[str, Any]) -> list[Any]:
        kinds = account.notes.get("kinds")
        if kind not in kinds if kinds else kind in _ASKED_FOR:
            return []
        number = account.notes["updates"] = account.notes.get("updates", 80_000_000) + 1
        return [{"update_id": number, kind: what}]

    def _query(self, account: Account, person: Person, thread: Thread, under: Said, data: str) -> dict[str, Any]:
        id_ = str(secrets.randbits(62))
        account.notes.setdefault("queries", {})[id_] = under.id
        return {
            "id": id_,
            "from": shapes.user(person, thread.address),
            "message": shapes.message(account, person, thread, under),
            "chat_instance": thread.address,
            "data": data,
        }

    def _reaction(self, person: Person, thread: Thread, to: Said, emoji: str) -> dict[str, Any]:
        key = f"{thread.address}:{to.id}"
        before = self._reactions.pop(key, "")
        if emoji:
            self._reactions[key] = emoji
        return {
            "chat": shapes.chat(person, thread.address),
            "message_id": int(to.id),
            "user": shapes.user(person, thread.address),
            "date": self._seconds(),
            "old_reaction": [{"type": "emoji", "emoji": before}] if before else [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}] if emoji else [],
        }

    def _member(self, account: Account, person: Person, thread: Thread, *, blocked: bool) -> dict[str, Any]:
        member = {"user": shapes.bot(account), "status": "member"}
        kicked = {"user": shapes.bot(account), "status": "kicked", "until_date": 0}
        return {
            "chat": shapes.chat(person, thread.address),
            "from": shapes.user(person, thread.address),
            "date": self._seconds(),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }

    def _seconds(self) -> int:
        return int(self._stage.clock().timestamp())

    def _file(self, rest: str) -> Answer:
        token, _, path = rest.partition("/")
        id_ = path.rpartition("/")[2].partition(".")[0]
        content = self._stage.media.content(id_)
        if content is None or self._stage.account("telegram", token=token.removeprefix("bot")) is None:
            return errors.refused((404, "Not Found"))
        return Answer(200, content, media_type=self._stage.media.about[id_].media_type)
