from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.segment import Member, Membership, Segment
from rejoinder.services.segments import keep, members
from rejoinder.services.segments.members import Why

Limit = Annotated[int, QueryParameter(ge=1, le=200)]


class SegmentsController(Controller):
    """Saved audiences whose members are always known."""

    path = "/api/v1/segments"
    tags = ("Segments",)

    @get()
    async def segments(
        self,
        system: Sys,
        actor: Who,
        *,
        archived: FromQuery[bool] = False,
        q: FromQuery[str | None] = None,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Segment]:
        """List segments, the newest first; `q` is looked for in their names."""
        return await keep.list_segments(system, actor, archived=archived, q=q, cursor=cursor, limit=limit)

    @post()
    async def make(self, system: Sys, actor: Who, data: Annotated[keep.NewSegment, examples.SEGMENT]) -> Segment:
        """Save an audience as a segment; its members are found in the background."""
        return await keep.make_segment(system, actor, data)

    @get("/{segment_id:uuid}")
    async def segment(self, system: Sys, actor: Who, segment_id: FromPath[UUID]) -> Segment:
        """Read a segment, with how many are in it and how far it is filled."""
        return await keep.read_segment(system, actor, segment_id)

    @patch("/{segment_id:uuid}")
    async def change(
        self,
        system: Sys,
        actor: Who,
        segment_id: FromPath[UUID],
        data: Annotated[keep.SegmentChange, examples.SEGMENT_CHANGE],
    ) -> Segment:
        """Change a segment; with another rule its members are found anew."""
        return await keep.change_segment(system, actor, segment_id, data)

    @delete("/{segment_id:uuid}", status_code=200)
    async def archive(self, system: Sys, actor: Who, segment_id: FromPath[UUID]) -> Segment:
        """Take a segment out of use; it can be restored."""
        return await keep.archive_segment(system, actor, segment_id)

    @post("/{segment_id:uuid}/restore", status_code=200)
    async def restore(self, system: Sys, actor: Who, segment_id: FromPath[UUID]) -> Segment:
        """Take a segment into use again."""
        return await keep.restore_segment(system, actor, segment_id)

    @get("/{segment_id:uuid}/contacts")
    async def contacts(
        self,
        system: Sys,
        actor: Who,
        segment_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Member]:
        """List who is in a segment, who entered last first."""
        return await members.list_members(system, actor, segment_id, cursor=cursor, limit=limit)

    @get("/{segment_id:uuid}/why/{contact_id:uuid}")
    async def why(self, system: Sys, actor: Who, segment_id: FromPath[UUID], contact_id: FromPath[UUID]) -> Why:
        """Tell why a contact is in a segment or is not, condition by condition, and when time may change that."""
        return await members.why(system, actor, segment_id, contact_id)


@get("/api/v1/contacts/{contact_id:uuid}/segments", tags=["Segments"])
async def list_segments_of(
    system: Sys,
    actor: Who,
    contact_id: FromPath[UUID],
    *,
    cursor: FromQuery[str | None] = None,
    limit: Limit = 50,
) -> Page[Membership]:
    """List which segments a contact is in."""
    return await members.list_segments_of(system, actor, contact_id, cursor=cursor, limit=limit)
