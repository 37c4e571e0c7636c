import { sameDay } from "../kit/time"
import type { Entry } from "../store/threads"

/** What a contact did with a message of theirs afterwards. */
export type Fate = "edited" | "taken_back"

export type Line =
  | { kind: "day"; at: string }
  | { kind: "entry"; entry: Entry; joined: boolean; fate: Fate | undefined }

const CLOSE_MS = 3 * 60_000

/** The messages with their days between them; those of one author in one go are joined: only the last has a foot. */
export function lines(messages: readonly Entry[]): Line[] {
  const shown = messages.filter((one) => one.state !== "withdrawn")
  const fates = fatesOf(messages)
  return shown.flatMap((entry, at) => {
    const before = shown[at - 1]
    const after = shown[at + 1]
    const fate = fates.get(entry.id)
    const line: Line = { kind: "entry", entry, joined: !fate && after !== undefined && joins(entry, after), fate }
    return before && sameDay(before.at, entry.at) ? [line] : [{ kind: "day", at: entry.at } as const, line]
  })
}

const FATES: Record<string, Fate> = { edited_by_contact: "edited", taken_back_by_contact: "taken_back" }

function fatesOf(messages: readonly Entry[]): Map<unknown, Fate> {
  const found = new Map<unknown, Fate>()
  for (const { event } of messages) {
    const fate = event && FATES[event.kind]
    if (fate) found.set(event.detail?.message_id, fate)
  }
  return found
}

const SETTLED = new Set(["received", "sent", "delivered", "seen"])

function joins(one: Entry, next: Entry): boolean {
  return (
    one.kind === next.kind &&
    (one.kind === "in" || one.kind === "out") &&
    one.author.kind === next.author.kind &&
    one.author.id === next.author.id &&
    one.author.name === next.author.name &&
    one.automatic === next.automatic &&
    one.state === next.state &&
    SETTLED.has(one.state) &&
    !one.unsent &&
    !one.masked?.length &&
    Date.parse(next.at) - Date.parse(one.at) < CLOSE_MS &&
    sameDay(one.at, next.at)
  )
}
