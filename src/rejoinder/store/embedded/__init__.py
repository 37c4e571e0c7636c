"""A PostgreSQL of our own, for the many who have none: one folder, nobody else gets in."""

from rejoinder.store.embedded.errors import EmbeddedError
from rejoinder.store.embedded.server import EmbeddedPostgres, running

__all__ = ["EmbeddedError", "EmbeddedPostgres", "running"]
