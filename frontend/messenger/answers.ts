/**
 * What was answered to a request to subscribe. Each answer has one client id, made of the request and what was answered:
 * it arrives once, from however many tabs it is given, and every tab reads from the thread what was agreed.
 */
import type { OptInRequestBlock } from "../shared/wire"
import type { MMessage, Pending } from "./types"

export const NO = "no"
export const STOP = "stop"

export function answerId(request: string, what: string): string {
  return `${request}.${what}`
}

/** The newest answer to a request; one that the server refused is none. */
export function answerTo(request: string, items: readonly MMessage[], pending: readonly Pending[]): string | null {
  const said = [...items, ...pending.filter(({ failed }) => !failed)]
  const mine = said.findLast(({ client_id }) => client_id?.startsWith(`${request}.`))
  return mine?.client_id?.slice(request.length + 1) ?? null
}

/** What the tap says to the server. */
export function payloadOf({ topic_id }: OptInRequestBlock, what: string): string {
  return what === NO || what === STOP ? `unsubscribe:${topic_id}` : `subscribe:${topic_id}:${what}`
}

/** Why it is sensible to offer notifications: nobody answers, or there is a topic to hear of. */
export interface Reason {
  topic_id: string | null
}

/** So long after a message an answer is no longer expected at once. */
export const SOON_MS = 60_000

/** Only what the visitor did last is one: never a mere visit. What a machine said by itself is no answer. */
export function reasonToNotify(items: readonly MMessage[], open: boolean, now: number): Reason | null {
  const last = items.findLast(({ kind, automatic }) => kind !== "event" && !automatic)
  if (last?.kind !== "in") return null
  const [request, what] = last.client_id?.split(".") ?? []
  if (what) return what === NO || what === STOP ? null : { topic_id: topicOf(items, request) }
  return !open || now - Date.parse(last.at) >= SOON_MS ? { topic_id: null } : null
}

function topicOf(items: readonly MMessage[], request: string | undefined): string | null {
  const blocks = items.find(({ id }) => id === request)?.blocks ?? []
  const asked = blocks.find((block) => block.type === "opt_in_request")
  return asked?.topic_id ?? null
}
