import type { Block } from "../../shared/wire"
import { api } from "../api"
import { moment } from "../kit/clock"
import { Problem } from "../kit/problem"
import { toastProblem } from "../kit/toast"
import { connection } from "../shell/live"
import { me } from "../shell/session"
import { type Entry, threadOf } from "../store/threads"
import type { Message } from "../wire"
import { type Mode, putBack } from "./focus"
import { offerUndo, takenBack, undoSeconds } from "./undo"

export interface Outgoing {
  conversation: string
  mode: Mode
  blocks: Block[]
  mentions: string[]
  savedReply: string | null
  /** What it is for, where that is not to answer, and why this contact gets it. */
  purpose?: string
  reason?: string
}

/** What has not reached the server yet, by client id: a try again is the same message, not a second one. */
const waiting = new Map<string, { out: Outgoing; entry: Entry }>()

/** Shows the message at once and sends it; it can be taken back while the server holds it. */
export async function send(out: Outgoing): Promise<void> {
  const entry = draw(out)
  waiting.set(entry.id, { out, entry })
  await attempt(entry)
}

function draw({ conversation, mode, blocks, mentions }: Outgoing): Entry {
  const id = crypto.randomUUID()
  const who = me.peek()?.teammate
  return {
    id,
    client_id: id,
    conversation_id: conversation,
    kind: mode === "note" ? "note" : "out",
    author: { kind: "teammate", id: who?.id ?? null, name: who?.name ?? "", avatar_url: who?.avatar_url ?? null },
    blocks,
    at: new Date(moment()).toISOString(),
    state: mode === "note" ? "kept" : "queued",
    mentions,
    unsent: "sending",
  }
}

async function attempt(entry: Entry): Promise<void> {
  const kept = waiting.get(entry.id)
  if (!kept) return
  const thread = threadOf(entry.conversation_id)
  thread.take({ ...entry, unsent: "sending" })
  const { blocks, mentions, savedReply, purpose, reason } = kept.out
  const delay_s = entry.kind === "out" ? undoSeconds() : 0
  const body = {
    blocks,
    client_id: entry.id,
    kind: entry.kind,
    mentions,
    saved_reply_id: savedReply,
    delay_s,
    purpose,
    reason,
  }
  try {
    const path = `/conversations/${entry.conversation_id}/messages`
    const message = await api.post<Message>(path, body, { idempotencyKey: entry.id })
    waiting.delete(entry.id)
    if (takenBack.has(message.id)) return
    // What came live before this answer is newer than it: by now the message may have arrived, or been read.
    if (!thread.has(message.id)) thread.take(message)
    offerUndo(message)
  } catch (error) {
    refused(entry, error)
  }
}

/** What never reached the server can be tried again; what it refused goes back to the composer. */
function refused(entry: Entry, error: unknown): void {
  const thread = threadOf(entry.conversation_id)
  if (error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429) {
    waiting.delete(entry.id)
    thread.remove(entry.id)
    putBack(entry)
    toastProblem(error)
    return
  }
  thread.take({ ...entry, unsent: "failed" })
}

export function resend(entry: Entry): Promise<void> {
  return attempt(entry)
}

export function discard(entry: Entry): void {
  waiting.delete(entry.id)
  threadOf(entry.conversation_id).remove(entry.id)
}

/** Sends again by itself what was stopped by a lost connection, as soon as there is one. */
export function watchOutbox(): () => void {
  return connection.subscribe(({ status }) => {
    if (status !== "live") return
    for (const { entry } of waiting.values()) void attempt(entry)
  })
}
