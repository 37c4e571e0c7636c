/** The rows that a thread is drawn as. */
import { sameDay } from "../shared/time"
import type { MMessage, Pending } from "./types"

export type Row =
  | { kind: "day"; at: Date; key: string }
  | { kind: "event"; message: MMessage; key: string }
  | { kind: "message"; message: MMessage; own: boolean; joined: boolean; key: string; last: boolean }
  | { kind: "pending"; pending: Pending; key: string }

const TOGETHER_MS = 5 * 60_000

/** Days, messages and what waits to be sent, in the order to draw them. */
export function rows(items: readonly MMessage[], pending: readonly Pending[]): Row[] {
  const sent = new Set(items.map((message) => message.client_id))
  const drawn: Row[] = []
  items.forEach((message, at) => {
    const before = items[at - 1]
    const when = new Date(message.at)
    if (!before || !sameDay(new Date(before.at), when)) drawn.push({ kind: "day", at: when, key: `day ${message.id}` })
    drawn.push(rowOf(message, items[at + 1]))
  })
  const waiting = pending.filter(({ client_id }) => !sent.has(client_id))
  const lastOwn = drawn.findLast((row) => row.kind === "message" && row.own)
  if (lastOwn?.kind === "message" && !waiting.length) lastOwn.last = true
  return [...drawn, ...waiting.map((item): Row => ({ kind: "pending", pending: item, key: item.client_id }))]
}

function rowOf(message: MMessage, next: MMessage | undefined): Row {
  const key = message.client_id ?? message.id
  if (message.kind === "event") return { kind: "event", message, key }
  const joined = !!next && sameAuthor(message, next) && Date.parse(next.at) - Date.parse(message.at) < TOGETHER_MS
  return { kind: "message", message, own: message.kind === "in", joined, key, last: false }
}

function sameAuthor(one: MMessage, other: MMessage): boolean {
  return (
    one.kind === other.kind &&
    one.author.kind === other.author.kind &&
    one.author.name === other.author.name &&
    one.automatic === other.automatic &&
    sameDay(new Date(one.at), new Date(other.at))
  )
}

/** The quick replies on offer: those of the last message, until something is said. */
export function quickReplies(items: readonly MMessage[], pending: readonly Pending[]) {
  const last = items.findLast((message) => message.kind !== "event")
  if (last?.kind !== "out" || pending.some(({ failed }) => !failed)) return []
  return last.blocks.flatMap((block) => (block.type === "quick_replies" ? block.replies : []))
}
