/** Reading a thread: what only its own view needs. */
import type { Page } from "../shared/wire"
import { api } from "./session"
import { changeThread, threads } from "./state"
import { EMPTY, merged } from "./thread"
import type { MMessage } from "./types"

/** Loads the newest messages of a conversation, unless they are here. */
export async function load(id: string): Promise<void> {
  const known = threads.value[id]
  if (known && known.phase !== "failed" && known.phase !== "partial") return
  threads.value = { ...threads.value, [id]: { ...EMPTY, items: known?.items ?? [] } }
  await fetchPage(id)
}

/** Loads what was said before. */
export async function loadOlder(id: string): Promise<void> {
  const thread = threads.value[id]
  if (!thread?.older || thread.phase !== "ready") return
  changeThread(id, (now) => ({ ...now, phase: "loading" }))
  await fetchPage(id, thread.older)
}

async function fetchPage(id: string, before?: string): Promise<void> {
  try {
    const query = before ? `?before=${encodeURIComponent(before)}` : ""
    const page = await api.call<Page<MMessage>>("GET", `conversations/${id}/messages${query}`)
    changeThread(id, ({ items }) => ({ phase: "ready", items: merged(page.items, items), older: page.next }))
  } catch {
    // Older messages that did not come are asked for again at the next scroll; a first page that did not is said so.
    changeThread(id, (now) => ({ ...now, phase: now.items.length ? "ready" : "failed" }))
  }
}
