"""How much one program, one messenger or one address may ask: so that none crowds out the others.

Each process counts for itself; who tries passwords is counted in the database (services/accounts/throttle).
"""

import ipaddress
import math
import re
from typing import Any

import msgspec
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send

from rejoinder.api.asked import COOKIE, address, bearer, system_of
from rejoinder.api.problems import from_problem
from rejoinder.domain.problem import Problem, TooMany
from rejoinder.services.accounts.throttle import network

_MOST_BUCKETS = 50_000
#: Where an application keeps what it counts.
BUCKETS = "buckets"


class Rate(msgspec.Struct, frozen=True):
    """How many requests a minute in the long run, and how many at once."""

    per_minute: int
    burst: int


class Rule(msgspec.Struct, frozen=True):
    """The rates of some requests: of one session or token, and of one address, behind which a whole shop may be."""

    name: str
    path: str
    methods: str
    each: Rate | None
    address: Rate


#: The first rule that fits a request counts.
RULES = (
    Rule("boot", r"/messenger/v1/boot$", "POST", None, Rate(600, 300)),
    Rule("say", r"/messenger/v1/messages$", "POST", Rate(60, 30), Rate(600, 300)),
    Rule("upload", r"/messenger/v1/uploads$", "POST", Rate(20, 10), Rate(120, 60)),
    Rule("messenger", r"/messenger/v1/", ".*", Rate(300, 150), Rate(3_000, 1_500)),
    Rule("agree", r"/l/[^/]+/consent$", "POST", None, Rate(60, 30)),
    Rule("print", r"/l/[^/]+/(card\.pdf|qr\.png)$", "GET", None, Rate(60, 20)),
    Rule("pages", r"/[ucl]/", ".*", None, Rate(1_200, 600)),
    Rule("collect", r"/v1/", ".*", None, Rate(12_000, 6_000)),
    Rule("api", r"/api/v1/", ".*", Rate(600, 600), Rate(6_000, 6_000)),
)

#: Of each write key: a whole site sends with one, each of its visitors a request for each call.
EACH_KEY = Rate(30_000, 10_000)

_COMPILED = [(re.compile(rule.methods), re.compile(rule.path), rule) for rule in RULES]


class Buckets:
    """Remembers, for each key, until when its allowance is used up."""

    def __init__(self) -> None:
        self._until: dict[tuple[str, str], float] = {}

    def wait(self, key: tuple[str, str], rate: Rate, now: float) -> float:
        """Count one request; returns the seconds to wait, 0 when it is allowed."""
        apart = 60 / rate.per_minute
        until = max(self._until.get(key, now), now)
        early = until - now - apart * (rate.burst - 1)
        if early > 0:
            return early
        if len(self._until) >= _MOST_BUCKETS:
            self._tidy(now)
        self._until[key] = until + apart
        return 0

    def _tidy(self, now: float) -> None:
        """Forget who has their whole allowance, and then whoever came first."""
        self._until = {key: until for key, until in self._until.items() if until > now}
        for key in list(self._until)[: max(0, len(self._until) - _MOST_BUCKETS // 2)]:
            del self._until[key]


class RateLimits(ASGIMiddleware):
    """Refuses what is asked too often."""

    scopes = (ScopeType.HTTP, ScopeType.WEBSOCKET)

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Pass a request on when there is room for it."""
        connection: ASGIConnection[Any, Any, Any, Any] = ASGIConnection(scope, receive, send)
        method = str(scope.get("method", "GET"))
        wait = self._wait(connection, method, scope["path"])
        if wait <= 0:
            await next_app(scope, receive, send)
        elif scope["type"] == ScopeType.WEBSOCKET:
            await send({"type": "websocket.close", "code": 4429, "reason": "asked too often"})
        else:
            await refuse(Request(scope, receive, send), _too_many(wait), send)

    @staticmethod
    def _wait(connection: ASGIConnection[Any, Any, Any, Any], method: str, path: str) -> float:
        rule, system = _rule(method, path), system_of(connection.scope)
        if rule is None or not system.limits.rates:
            return 0
        now = system.clock().timestamp()
        buckets: Buckets = connection.app.state[BUCKETS]
        who = bearer(connection) or connection.cookies.get(COOKIE)
        waits = [0.0]
        if who and rule.each:
            waits.append(buckets.wait((rule.name, who), rule.each, now))
        ip = address(connection)
        if not _here(ip):
            waits.append(buckets.wait((rule.name, network(ip)), rule.address, now))
        return max(waits)


def wait_for_key(request: Request[Any, Any, Any], key: str) -> None:
    """Count a request with events for its write key; raises TooMany."""
    system = system_of(request.scope)
    if system.limits.rates:
        buckets: Buckets = request.app.state[BUCKETS]
        wait = buckets.wait(("collect key", key), EACH_KEY, system.clock().timestamp())
        if wait > 0:
            raise _too_many(wait)


def _rule(method: str, path: str) -> Rule | None:
    for methods, paths, rule in _COMPILED:
        if paths.match(path) and methods.fullmatch(method):
            return rule
    return None


def _here(ip: str) -> bool:
    """Tell whether an address names nobody: this machine, or everybody behind a proxy that does not say who asks."""
    try:
        return ipaddress.ip_address(ip).is_loopback
    except ValueError:
        return True


def _too_many(wait: float) -> TooMany:
    return TooMany(
        "too_many_requests",
        "This was asked too often.",
        remedy="Wait as long as Retry-After says, then go on more slowly.",
        retry_after_s=math.ceil(wait),
    )


async def refuse(request: Request[Any, Any, Any], refused: Problem, send: Send) -> None:
    """Answer with a problem before any handler was asked."""
    answer = from_problem(request, refused).to_asgi_response(app=None, request=request)
    await answer(request.scope, request.receive, send)
