/** A thread as data: what is known of a conversation's messages. */
import { inTime } from "../shared/time"
import type { MMessage } from "./types"

export interface Thread {
  /** `partial`: some messages are known, the rest was not asked for yet. */
  phase: "loading" | "partial" | "ready" | "failed"
  items: MMessage[]
  /** Where older messages begin; null when there are none. */
  older: string | null
}

export const EMPTY: Thread = { phase: "loading", items: [], older: null }

/** Each message once, the later word on it winning, in the order of time. */
export function merged(items: readonly MMessage[], more: readonly MMessage[]): MMessage[] {
  const byId = new Map([...items, ...more].map((message) => [message.id, message]))
  return [...byId.values()].sort((a, b) => inTime(a.at, b.at) || inTime(a.id, b.id))
}
