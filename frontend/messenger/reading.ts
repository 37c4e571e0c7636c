/** Reading a thread and writing in it: what only its own view needs. */
import type { Block, FileRef, Page } from "../shared/wire"
import { api, tell } from "./session"
import { changeThread, threads, uploads, view } from "./state"
import { EMPTY, merged } from "./thread"
import type { MMessage } from "./types"
import { send } from "./writing"

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

/** Sends what was typed together with the files that were attached. */
export function sendTyped(text: string): void {
  const files = uploads.value.flatMap(({ ref }) => (ref ? [fileBlock(ref)] : []))
  uploads.value = []
  const words: Block[] = text.trim() ? [{ type: "text", text: text.trim() }] : []
  if (files.length + words.length) send([...files, ...words])
}

function fileBlock(file: FileRef): Block {
  const kind = /^(image|audio|video)\//.exec(file.media_type)?.[1] as "image" | "audio" | "video" | undefined
  return kind === "image" ? { type: "image", file, alt: file.name } : { type: kind ?? "file", file }
}

let told = 0

/** Tells the other side that one types, at most every three seconds. */
export function tellTyping(): void {
  const now = Date.now()
  if (view.value.at !== "thread" || !view.value.id || now - told < 3_000) return
  if (tell({ type: "typing", conversation_id: view.value.id })) told = now
}
