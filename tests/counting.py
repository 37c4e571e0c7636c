"""Whether what is counted of events is what a recount finds."""

from uuid import UUID

from rejoinder.services.system import System

_RECOUNTED = """
SELECT (SELECT coalesce(jsonb_agg(r ORDER BY r), '[]') FROM (
          SELECT contact_id, name, count(*), min(at), max(at) FROM event WHERE workspace_id = $1 GROUP BY 1, 2) r)
     = (SELECT coalesce(jsonb_agg(r ORDER BY r), '[]') FROM (
          SELECT contact_id, name, count, first_at AS min, last_at AS max FROM event_count WHERE workspace_id = $1) r)
   AND (SELECT coalesce(jsonb_agg(r ORDER BY r), '[]') FROM (
          SELECT contact_id, name, (at AT TIME ZONE 'UTC')::date AS day, count(*)
            FROM event WHERE workspace_id = $1 GROUP BY 1, 2, 3) r)
     = (SELECT coalesce(jsonb_agg(r ORDER BY r), '[]') FROM (
          SELECT contact_id, name, day, count FROM event_day WHERE workspace_id = $1) r)
"""


async def counted_right(system: System, workspace_id: UUID) -> bool:
    """Count every event of a workspace anew, and compare."""
    async with system.db.service(workspace_id) as tx:
        return bool(await tx.value(_RECOUNTED, workspace_id))
