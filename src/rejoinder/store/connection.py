"""A connection that asks PostgreSQL once a process what its own types are, and not on every connection."""

from typing import Any

import asyncpg

#: Types below it are PostgreSQL's own, the same in every database.
_FIRST_OF_USERS = 16_384
_known: dict[frozenset[int], Any] = {}


class Connection(asyncpg.Connection):  # type: ignore[misc] # asyncpg comes without types
    """An asyncpg connection that remembers what another found out.

    asyncpg asks for arrays of PostgreSQL's own types on each connection anew, by a query of some 20 ms: more than
    everything else that a new connection costs.
    """

    async def _introspect_types(self, typeoids: Any, timeout: Any) -> Any:  # noqa: ASYNC109 - asyncpg's signature
        asked = frozenset(typeoids)
        if max(asked) >= _FIRST_OF_USERS:
            return await super()._introspect_types(typeoids, timeout)
        if asked not in _known:
            _known[asked] = await super()._introspect_types(typeoids, timeout)
        return _known[asked]
