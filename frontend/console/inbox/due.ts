import { comingDay, shortSpan } from "../kit/time"
import { t } from "../text"
import type { Conversation } from "../wire"

export type DueTone = "quiet" | "time" | "soon" | "late"

export interface Due {
  text: string
  tone: DueTone
}

const SOON_MS = 2 * 3_600_000

/** What the clock of a conversation says: time left to answer, how late it is, or why nobody waits. */
export function due(one: Conversation, now: number): Due {
  if (one.left) return { text: t("due.left"), tone: "quiet" }
  if (one.status === "closed") return { text: t("due.closed"), tone: "quiet" }
  if (one.status === "snoozed" && one.snoozed_until)
    return { text: t("due.snoozed", { time: comingDay(one.snoozed_until, now) }), tone: "quiet" }
  if (!one.answer_by) return { text: t("due.answered"), tone: "quiet" }
  return clock(Date.parse(one.answer_by) - now)
}

function clock(left: number): Due {
  if (left < 0) return { text: t("due.late", { span: shortSpan(-left) }), tone: "late" }
  if (left < SOON_MS) return { text: t("due.soon", { span: shortSpan(left) }), tone: "soon" }
  return { text: shortSpan(left), tone: "time" }
}
