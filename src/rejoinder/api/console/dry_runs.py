from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, FromQuery, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.services import dry_runs


class DryRunsController(Controller):
    """What would happen if a message were sent to everybody now."""

    path = "/api/v1/dry-runs"
    tags = ("Policies",)

    @get()
    async def listed(self, system: Sys, actor: Who, cursor: FromQuery[UUID | None] = None) -> Page[dry_runs.DryRun]:
        """List dry runs, the newest first."""
        return await dry_runs.list_dry_runs(system, actor, cursor)

    @post(status_code=202)
    async def start(self, system: Sys, actor: Who, data: JSONBody[dry_runs.Asked]) -> dry_runs.DryRun:
        """Begin a dry run: the gate is asked about every contact, and nothing is sent or used up."""
        return await dry_runs.start_dry_run(system, actor, data)

    @get("/{dry_run_id:uuid}")
    async def one(self, system: Sys, actor: Who, dry_run_id: FromPath[UUID]) -> dry_runs.DryRun:
        """Read a dry run: how far it is, and the counts by rule with a few contacts each."""
        return await dry_runs.read_dry_run(system, actor, dry_run_id)

    @get("/{dry_run_id:uuid}/contacts/{contact_id:uuid}")
    async def answers(
        self, system: Sys, actor: Who, dry_run_id: FromPath[UUID], contact_id: FromPath[UUID]
    ) -> Page[dry_runs.Answer]:
        """Ask the gate anew about one contact: the verdict for each address, rule by rule."""
        return Page(items=await dry_runs.read_answers(system, actor, dry_run_id, contact_id))

    @post("/{dry_run_id:uuid}/cancel", status_code=200)
    async def cancel(self, system: Sys, actor: Who, dry_run_id: FromPath[UUID]) -> dry_runs.DryRun:
        """End a dry run that goes on."""
        return await dry_runs.cancel_dry_run(system, actor, dry_run_id)
