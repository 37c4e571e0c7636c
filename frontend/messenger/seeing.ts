/** Telling the server what the visitor has seen. */
import { effect } from "@preact/signals-core"
import { watching } from "./incoming"
import { api } from "./session"
import { changeConversation, phase, threads, view } from "./state"
import type { MMessage } from "./types"

const RETRY_MS = 3_000
const told = new Set<string>()

/** Tells the server, once, that this message was seen; and with it all before it. What did not get through is retried. */
function seen(conversation_id: string, message: MMessage): void {
  const { id, state } = message
  changeConversation(conversation_id, { unread: 0 })
  if (state === "seen" || told.has(id)) return
  told.add(id)
  api.call("POST", `conversations/${conversation_id}/seen`, { message_id: id }).catch(({ passing = true }) => {
    told.delete(id)
    if (passing) setTimeout(seen, RETRY_MS, conversation_id, message)
  })
}

/** What is before the visitor's eyes counts as seen, once the server has said who they are. */
function markSeen(): void {
  if (phase.value !== "ready") return
  const id = view.value.at === "thread" && view.value.id
  const last = id && threads.value[id]?.items.findLast(({ kind }) => kind === "out")
  if (id && last && watching(id)) seen(id, last)
}
effect(markSeen)
document.addEventListener("visibilitychange", markSeen)
