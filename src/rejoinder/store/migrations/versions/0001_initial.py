"""The first schema."""

from pathlib import Path

from alembic import op

from rejoinder.store.migrations.protection import ROLES, opened, protected

revision = "0001"
down_revision = None

_SQL = Path(__file__).with_suffix(".sql")
_WITHOUT_TENANT = {"throttle"}


def upgrade() -> None:
    """Make the tables, then bind them."""
    statements = [line.rstrip(";") for line in _SQL.read_text("utf-8").splitlines() if line]
    names = [line.split(" TABLE ")[1].split(" ")[0].strip('"') for line in statements if " TABLE " in line]
    for statement in [*ROLES, *statements]:
        op.execute(statement)
    for statement in [
        *protected(name for name in names if name not in _WITHOUT_TENANT),
        *opened(name for name in names if name in _WITHOUT_TENANT),
    ]:
        op.execute(statement)
