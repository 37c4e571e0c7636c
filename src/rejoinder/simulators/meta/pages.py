"""Messenger's and Instagram's API: one Page, or one professional account, and the people who write to it."""

import secrets
from typing import Any

from rejoinder.simulators.deeds import Deed, Gets
from rejoinder.simulators.meta import events, graph
from rejoinder.simulators.meta.graph import GraphError, error
from rejoinder.simulators.meta.sending import (
    WEEK,
    Rules,
    check_pace,
    check_person,
    check_window,
    saying_of,
)
from rejoinder.simulators.meta.topics import sent_to_token
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.records import Account, Person, Said, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked, nested

_CONTROL = {"pass_thread_control", "take_thread_control", "request_thread_control", "release_thread_control"}
_TYPING_S = 20


class Pages:
    """One of the two providers."""

    def __init__(self, stage: Stage, name: str, abilities: Abilities, rules: Rules, kind: str) -> None:
        self.name, self.abilities = name, abilities
        self._stage, self._rules, self._kind = stage, rules, kind

    async def answer(self, asked: Asked) -> Answer:
        """Answer as the Graph API does."""
        parts = graph.node(asked)
        if parts[0] == "files":
            return self._file(parts[-1])
        try:
            if parts == ["oauth", "access_token"]:
                return graph.app_token(self._stage, self.name, asked)
            account = graph.account(self._stage, self.name, asked)
            if parts[0] == "me":
                parts[0] = account.id
            return await self._edge(account, asked, parts[0], parts[1] if len(parts) > 1 else "")
        except GraphError as refused:
            return refused.answer
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            return error(100, f"Invalid parameter: {wrong}").answer

    async def _edge(self, account: Account, asked: Asked, node: str, edge: str) -> Answer:  # noqa: PLR0911 - an edge each
        if not edge:
            return self._node(account, asked, node)
        if edge == "messages" and asked.method == "POST":
            return await self._messages(account, asked)
        if edge == "subscribed_apps":
            return self._subscribed(account, asked)
        if edge == "subscriptions" and asked.method == "POST":
            kinds = tuple(str(asked.given.get("fields", "")).split(","))
            url, token = str(asked.given["callback_url"]), str(asked.given["verify_token"])
            await graph.subscribe(self._stage, account, url, token, kinds)
            return graph.SUCCESS
        if edge == "messenger_profile":
            return self._profile(account, asked)
        if edge == "notification_message_tokens" and self._rules.notifies:
            return graph.page(asked, self._tokens(account))
        if edge in {"message_templates", "message_campaign"}:
            return graph.page(asked, account.notes.get("templates", []))
        if edge in _CONTROL:
            return graph.SUCCESS
        if edge == "thread_owner":
            return Answer(200, {"data": [{"thread_owner": {"app_id": account.settings.get("app_id", "")}}]})
        raise error(100, f"Tried accessing nonexisting field ({edge})", kind="GraphMethodException")

    def _node(self, account: Account, asked: Asked, node: str) -> Answer:
        if node in {account.id, account.settings.get("app_id")}:
            who = {"id": account.id, "user_id": account.id, "name": account.name, "username": account.address}
            return graph.fields(asked, {**who, "category": "Coffee shop"})
        if node == "debug_token":
            valid = {"is_valid": not account.expired, "app_id": account.settings.get("app_id", ""), "scopes": _SCOPES}
            return Answer(200, {"data": valid})
        person = self._stage.person(self.name, node)
        if person is None:
            raise error(100, f"Unsupported get request. Object with ID '{node}' does not exist", subcode=33)
        names = {"first_name": person.first_name, "last_name": person.last_name, "name": person.name}
        more = {"username": person.id, "locale": person.locale.replace("-", "_"), "is_user_follow_business": True}
        return graph.fields(asked, {"id": node, **names, **more})

    async def _messages(self, account: Account, asked: Asked) -> Answer:
        if account.restricted:
            raise error(10, "Your Page is temporarily restricted from sending messages.", subcode=1893063)
        to = nested(asked.given.get("recipient")) or {}
        token = to.get("one_time_notif_token") or to.get("notification_messages_token")
        if token and self._rules.notifies:
            return await sent_to_token(self._stage, self, account, asked, str(token))
        address = str(to.get("id", ""))
        if not address:
            raise error(100, "The parameter recipient is required")
        thread = self._thread(account, address)
        if "sender_action" in asked.given:
            return self._action(thread, str(asked.given["sender_action"]))
        check_person(self._stage, account, thread, self._rules)
        if thread.notes.get("owner"):
            raise error(
                10, "Message failed to send because another app is controlling this thread now.", subcode=2018300
            )
        check_window(self._stage, account, thread, asked.given, self._rules)
        return await self.deliver(account, thread, asked)

    async def deliver(self, account: Account, thread: Thread, asked: Asked) -> Answer:
        """Take a message that may be sent."""
        message = nested(asked.given.get("message")) or {}
        saying = await saying_of(self._stage, asked, message, self._rules)
        check_pace(self._stage, account, saying)
        saying.reply_to = str((nested(asked.given.get("reply_to")) or {}).get("mid", ""))
        raw = {"metadata": message["metadata"]} if message.get("metadata") else {}
        said = self._stage.take(account, thread.address, self.new_id(thread), saying, **raw)
        self._follow(account, thread, said)
        return Answer(200, {"recipient_id": thread.address, "message_id": said.id}, took=True)

    def _follow(self, account: Account, thread: Thread, said: Said) -> None:
        """Tell of the echo and of what became of it, a moment later."""
        if "message_echoes" in account.notes.get("subscribed", []):
            app_id = account.settings.get("app_id", "")
            self._stage.courier.bring(
                account, [events.echo(account, thread, said, app_id, f"{self._stage.at(self.name)}/files")]
            )
        self._stage.follow(account, thread, said)

    def _thread(self, account: Account, address: str) -> Thread:
        if self._stage.mode.counting:
            return Thread(account=account.key, address=address)
        if self._stage.person(self.name, address) is None:
            code, subcode = self._rules.nobody
            raise error(code, "No matching user found", subcode=subcode)
        return self._stage.thread(account, address)

    def _action(self, thread: Thread, action: str) -> Answer:
        if action == "typing_on":
            self._stage.types(thread, _TYPING_S)
        elif action == "typing_off":
            self._stage.types(thread, 0)
        elif action == "mark_seen":
            self._stage.seen(thread)
        else:
            raise error(100, "Param sender_action must be one of {MARK_SEEN, TYPING_OFF, TYPING_ON}")
        return Answer(200, {"recipient_id": thread.address})

    def _subscribed(self, account: Account, asked: Asked) -> Answer:
        if asked.method == "POST":
            account.notes["subscribed"] = [
                one for one in str(asked.given.get("subscribed_fields", "")).split(",") if one
            ]
            return graph.SUCCESS
        if asked.method == "DELETE":
            account.notes["subscribed"] = []
            return graph.SUCCESS
        app = {"id": account.settings.get("app_id", ""), "subscribed_fields": account.notes.get("subscribed", [])}
        return Answer(200, {"data": [app] if app["subscribed_fields"] else []})

    def _profile(self, account: Account, asked: Asked) -> Answer:
        profile = account.notes.setdefault("profile", {})
        if asked.method == "POST":
            profile.update({name: nested(value) for name, value in asked.given.items() if name != "access_token"})
            return Answer(200, {"result": "success"})
        if asked.method == "DELETE":
            for name in nested(asked.given.get("fields", "[]")):
                profile.pop(name, None)
            return Answer(200, {"result": "success"})
        return Answer(200, {"data": [profile] if profile else []})

    def _tokens(self, account: Account) -> list[Any]:
        return [
            {**topic, "recipient_id": thread.address, "topic_title": topic["title"]}
            for thread in self._stage.threads.values()
            if thread.account == account.key
            for topic in thread.notes.get("topics", {}).values()
        ]

    def _file(self, id_: str) -> Answer:
        content = self._stage.media.content(id_)
        if content is None:
            return Answer(404, b"", media_type="text/plain")
        return Answer(200, content, media_type=self._stage.media.about[id_].media_type)

    async def hooked(self, account: Account, url: str, word: str) -> bool:
        """Take a webhook that echoes the challenge."""
        try:
            await graph.subscribe(self._stage, account, url, word, ())
        except GraphError:
            return False
        return True

    def unavailable(self) -> Answer:
        """Answer that it cannot do anything now."""
        return graph.unavailable()

    def throttled(self, retry_after_s: float) -> Answer:  # noqa: ARG002 - the Graph API does not say how long
        """Answer that it was asked too often."""
        return error(4, "Application request limit reached", status=400).answer

    def new_id(self, thread: Thread) -> str:  # noqa: ARG002 - the protocol's
        """Make a message's id."""
        return f"m_{secrets.token_urlsafe(24)}"

    def opening(self, account: Account, ref: str, *, first: bool) -> str:  # noqa: ARG002 - the protocol's
        """Say what the first button says."""
        return "Get Started" if first and self.name == "messenger" else ""

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:  # noqa: ARG002 - the protocol's
        """Tell the webhook of a deed."""
        if isinstance(deed, Gets) and not self._stage.mode.receipts:
            return []
        if getattr(deed, "ad_id", ""):
            thread.notes["ad_until"] = (self._stage.clock() + WEEK).isoformat()
        files = f"{self._stage.at(self.name)}/files"
        return events.told(account, thread, self._stage.clock(), deed, files, instagram=self.name == "instagram")

    def pack(self, account: Account, found: list[Any]) -> Post:
        """Put events into one request, several entries as they come."""
        at = events.millis(self._stage.clock())
        entries = [{"id": account.id, "time": at, "messaging": [one]} for one in found]
        return graph.signed(account, {"object": self._kind, "entry": entries})


_SCOPES = ["pages_messaging", "pages_manage_metadata", "pages_read_engagement"]
