import { comingTime, span } from "../kit/time"
import { t } from "../text"
import type { Standing } from "../wire"

/** What the composer's first line says. */
export interface Gate {
  tone: "free" | "soon" | "wait" | "shut"
  headline: string
  /** What comes after, or why. */
  more: string
  /** How much of the window is left, 0 to 1; null where there is no end. */
  part: number | null
  /** Whether an answer may be written at all. */
  open: boolean
}

const SOON_MS = 2 * 3_600_000

function held(until: string | null | undefined, now: number): string {
  return until ? t("gate.held_until", { time: comingTime(until, now) }) : t("gate.held")
}

const AFTER = {
  then_follow_up: "gate.then_follow_up",
  then_person: "gate.then_person",
  person_only: "gate.person_only",
  then_nothing: "gate.then_nothing",
  always: "gate.always",
  last_one: "gate.last_one",
  nothing: "gate.nothing",
} as const

/** Reads what the policy says now. A window that ran out since it was asked is not shown as open. */
export function gate(standing: Standing, now: number): Gate {
  const { verdict, window, said } = standing
  if (verdict.outcome === "drop") return { tone: "shut", headline: t("gate.shut"), more: "", part: null, open: false }
  if (verdict.outcome === "hold")
    return { tone: "wait", headline: held(verdict.until, now), more: said.why, part: null, open: true }
  const after = t(AFTER[standing.after])
  if (!window?.open && standing.after === "person_only")
    return { tone: "soon", headline: t("gate.person_only"), more: said.why, part: null, open: true }
  if (!window?.open) return { tone: "soon", headline: t("gate.follow_up"), more: after, part: null, open: true }
  if (!window.closes_at) return { tone: "free", headline: t("gate.free"), more: after, part: null, open: true }
  const left = Date.parse(window.closes_at) - now
  if (left <= 0) return { tone: "soon", headline: t("gate.closing"), more: "", part: 0, open: true }
  return {
    tone: left < SOON_MS ? "soon" : "free",
    headline: t("gate.free_for", { span: span(left) }),
    more: after,
    part: window.length_s ? Math.min(1, left / (window.length_s * 1000)) : null,
    open: true,
  }
}
