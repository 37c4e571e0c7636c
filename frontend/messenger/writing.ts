/** Saying something: the outbox, and what becomes of a message that the server has taken. */
import { batch } from "@preact/signals-core"
import type { Block, FileRef } from "../shared/wire"
import { emit } from "./events"
import { newId } from "./ids"
import { type Outbox, openOutbox, type Taken } from "./outbox"
import { api, box, desk, tell, tellTabs } from "./session"
import { answering, boot, changeThread, putConversation, threads, uploads, view } from "./state"
import { beginAnew } from "./talk"
import { EMPTY, merged } from "./thread"
import type { Pending } from "./types"

let retry: ReturnType<typeof setTimeout>

export const outbox = openOutbox({
  box: { get: (name) => box.get(name), set: (name, value) => box.set(name, value) },
  taken: took,
  post: ({ client_id, conversation_id, blocks, payload, showing_id }) =>
    api.call<Taken>("POST", "messages", {
      client_id,
      blocks,
      payload,
      ...(conversation_id ? { conversation_id } : { showing_id }),
    }),
  later(ms) {
    clearTimeout(retry)
    retry = setTimeout(() => void outbox.flush(), ms)
  },
})

/** What the thread and the first page need of writing, which they do not fetch themselves. */
export interface Desk {
  outbox: Outbox
  send: typeof send
  attach: (files: Iterable<File>) => void
}

Object.assign(desk, { outbox, send } satisfies Partial<Desk>)
void outbox.flush()

/** Queues a message to the conversation on the screen; one of the same client id is said once, however often. */
export function send(blocks: Block[], payload?: string, client_id?: string): void {
  const now = Date.now()
  const pending: Pending = {
    client_id: client_id ?? newId(),
    conversation_id: view.value.at === "thread" ? view.value.id : null,
    blocks,
    at: new Date(now).toISOString(),
    contact_id: boot.value?.contact.id ?? "",
    ...(answering.value && { showing_id: answering.value }),
  }
  outbox.add(payload === undefined ? pending : { ...pending, payload })
  tellTabs("outbox")
}

/**
 * The server has it: it stands in its conversation, which a new one now has an address for. What was heard of it live
 * since, such as that it was read, is newer than this answer.
 */
function took(pending: Pending, { message, conversation }: Taken): void {
  batch(() => {
    putConversation(conversation)
    if (pending.conversation_id === null) settle(conversation.id)
    changeThread(conversation.id, (thread) => ({ ...thread, items: merged([message], thread.items) }))
  })
  tellTabs("outbox")
  emit("sent", { conversation_id: conversation.id, message_id: message.id })
}

/** A new conversation may turn out to be one that was open already: what was said there before is still to be read. */
function settle(id: string): void {
  if (!threads.value[id]) threads.value = { ...threads.value, [id]: { ...EMPTY, phase: "partial" } }
  if (view.value.at === "thread" && view.value.id === null) view.value = { at: "thread", id }
  beginAnew()
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
