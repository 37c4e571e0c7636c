"""The segments of a workspace as this process has them read, for as long as they are in the same versions."""

from collections.abc import Iterable
from uuid import UUID

from rejoinder.domain.audience import Needs, needs
from rejoinder.domain.audience.rule import All, Rule
from rejoinder.domain.segment import moves_by_itself
from rejoinder.store import segments
from rejoinder.store.database import Tx
from rejoinder.store.segments import Saved
from rejoinder.store.stale import ANYTHING

_REMEMBERED = 10_000
_BOOKS = 1_000

Versions = tuple[tuple[UUID, int], ...]


class Book:
    """The segments of one workspace, and which of them a change may matter to."""

    def __init__(self, versions: Versions, saved: Iterable[Saved]) -> None:
        self.versions = versions
        self.saved = {one.id: one for one in saved}
        self.rules: dict[UUID, Rule] = {one.id: one.rule for one in self.saved.values()}
        self._needs = {id_: needs(rule, self.rules) for id_, rule in self.rules.items()}
        #: Those that time alone may flip, other than by what was dated ahead.
        self.moving = frozenset(id_ for id_, rule in self.rules.items() if moves_by_itself(rule, self.rules))
        self._touched: dict[str, frozenset[UUID]] = {}
        self._together: dict[frozenset[UUID], Needs] = {}

    def touched(self, what: str) -> frozenset[UUID]:
        """Name the segments that look at what changed."""
        found = self._touched.get(what)
        if found is None:
            if len(self._touched) >= _REMEMBERED:
                self._touched.clear()
            found = frozenset(id_ for id_, one in self._needs.items() if what == ANYTHING or one.touched_by(what))
            self._touched[what] = found
        return found

    def needs_of(self, ids: frozenset[UUID]) -> Needs:
        """Tell what some segments look at together."""
        found = self._together.get(ids)
        if found is None:
            if len(self._together) >= _REMEMBERED:
                self._together.clear()
            found = needs(All(tuple([self.rules[id_] for id_ in sorted(ids)])), self.rules)
            self._together[ids] = found
        return found


class Books:
    """The books of the workspaces that this process looked at."""

    def __init__(self) -> None:
        self._books: dict[UUID, Book] = {}

    async def open(self, tx: Tx) -> Book:
        """Give the book of the transaction's workspace, read anew when a segment in it is another by now."""
        versions = await segments.versions(tx)
        book = self._books.get(tx.workspace_id)
        if book is None or book.versions != versions:
            saved = await segments.in_use(tx)
            book = Book(tuple([(one.id, one.version) for one in saved]), saved)
            if len(self._books) >= _BOOKS:
                self._books.clear()
            self._books[tx.workspace_id] = book
        return book
