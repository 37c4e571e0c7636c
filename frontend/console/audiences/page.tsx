import "../lean"
import type { PageProps } from "../shell/routes"
import { EditSegment, NewSegment } from "./build/page"
import { SegmentList } from "./list"
import { SegmentPage } from "./segment"
import "./style"

/** Who is meant: all segments, one of them and who is in it, or the rule of one. */
export default function AudiencesPage({ params }: PageProps) {
  if (params.id === "new") return <NewSegment />
  if (params.id && params.part === "rule") return <EditSegment key={params.id} id={params.id} />
  if (params.id) return <SegmentPage key={params.id} id={params.id} />
  return <SegmentList />
}
