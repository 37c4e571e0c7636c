import { comingDay, comingTime, fullDate } from "../../kit/time"
import type { Subscription } from "./wire"
import { say } from "./words"

/** Where a subscription stands: how often, from when on they may hear of it, until when it lasts. */
export function told(one: Subscription, now: number): string {
  const { state, frequency, expires_at } = one
  const often = say(`often.${frequency}`)
  if (state === "pending") return joined([often, say("state.pending", { when: fullDate(one.asked_at) })])
  if (state !== "active")
    return joined([often, say(`state.${state}`, { when: fullDate(one.ended_at ?? one.asked_at) })])
  const until = expires_at && say("until", { when: later(expires_at, now) })
  return joined([often, next(one, now), until])
}

function next({ left, next: verdict }: Subscription, now: number): string {
  if (left) return say("next.never")
  if (!verdict) return ""
  if (verdict.outcome === "send") return say("next.now")
  const until = verdict.until ?? (verdict.rule === "frequency" && verdict.params.until)
  return until ? say("next.at", { when: comingTime(String(until), now) }) : (verdict.said?.why ?? "")
}

/** A day of this week by its name, another in full. */
function later(at: string, now: number): string {
  return Date.parse(at) - now < 6 * 86_400_000 ? comingDay(at, now) : fullDate(at)
}

function joined(parts: readonly (string | null)[]): string {
  const text = parts.filter(Boolean).join(" · ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}
