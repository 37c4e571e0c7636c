"""Row-level security and least privilege, as statements that a migration runs for its new tables."""

from collections.abc import Iterable

ROLES = (
    """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rejoinder_people') THEN
    CREATE ROLE rejoinder_people NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rejoinder_service') THEN
    CREATE ROLE rejoinder_service NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$
""",
    "GRANT rejoinder_people TO CURRENT_USER",
    "GRANT rejoinder_service TO CURRENT_USER",
    "GRANT USAGE ON SCHEMA public TO rejoinder_people, rejoinder_service",
)

_MINE = "nullif(current_setting('rejoinder.workspace_id', true), '')::uuid"


def protected(tables: Iterable[str]) -> list[str]:
    """Bind tenant tables to one workspace for people, and open them to the service role."""
    statements = []
    for table in tables:
        mine = f"{'id' if table == 'workspace' else 'workspace_id'} = {_MINE}"
        statements += [
            f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
            f'CREATE POLICY people ON "{table}" TO rejoinder_people USING ({mine}) WITH CHECK ({mine})',
            f'CREATE POLICY service ON "{table}" TO rejoinder_service USING (true) WITH CHECK (true)',
            *opened([table]),
        ]
    return statements


def opened(tables: Iterable[str]) -> list[str]:
    """Let both roles read and write rows of tables, and nothing else."""
    return [
        f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO rejoinder_people, rejoinder_service' for table in tables
    ]
