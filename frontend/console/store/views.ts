import { inTime } from "../../shared/time"
import type { Conversation } from "../wire"

export const VIEWS = ["open", "unanswered", "mine", "unassigned", "snoozed", "closed", "all"] as const
export type View = (typeof VIEWS)[number]
export type Sort = "deadline" | "newest"

/** What the inbox is asked to show. */
export interface Filter {
  view: View
  sort: Sort
  location: string | null
  channel: string | null
  channel_type: string | null
  team: string | null
  tag: string | null
  assignee: string | null
  q: string | null
}

export function isView(name: string | undefined): name is View {
  return VIEWS.includes(name as View)
}

type Test = (one: Conversation, me: string) => boolean

const tests: Record<View, Test> = {
  open: (one) => one.status === "open",
  unanswered: (one) => one.status === "open" && Boolean(one.waiting_since),
  mine: (one, me) => one.status === "open" && one.assignee_id === me,
  unassigned: (one) => one.status === "open" && !one.assignee_id,
  snoozed: (one) => one.status === "snoozed",
  closed: (one) => one.status === "closed",
  all: () => true,
}

/** Whether a conversation belongs to the list. Words are searched by the server alone, so with words nobody new joins. */
export function belongs(one: Conversation, filter: Filter, me: string): boolean {
  return (
    tests[filter.view](one, me) &&
    (!filter.location || one.location?.id === filter.location) &&
    (!filter.channel || one.channel.id === filter.channel) &&
    (!filter.channel_type || one.channel.type === filter.channel_type) &&
    (!filter.team || one.team_id === filter.team) &&
    (!filter.assignee || one.assignee_id === filter.assignee) &&
    (!filter.tag || one.tags.some((tag) => tag.id === filter.tag))
  )
}

/** The order of the list: whose time runs out first, then the newest; or the newest alone. */
export function before(one: Conversation, other: Conversation, sort: Sort): number {
  if (sort === "deadline") {
    const due = inTime(one.answer_by ?? "9", other.answer_by ?? "9")
    if (due) return due
  }
  return inTime(newest(other), newest(one)) || other.id.localeCompare(one.id)
}

function newest(one: Conversation): string {
  return one.last?.at ?? one.created_at
}
