"""Who is in an audience, by SQL: the same meaning as `rejoinder.domain.audience`."""

from rejoinder.store.audiences.loading import facts_of
from rejoinder.store.audiences.reading import count, members, only, preview, sample, total

__all__ = ["count", "facts_of", "members", "only", "preview", "sample", "total"]
