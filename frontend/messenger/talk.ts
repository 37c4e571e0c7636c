/** Opening, closing, and saying something. */
import { batch } from "@preact/signals-core"
import type { Block } from "../shared/wire"
import { emit } from "./events"
import { uuid7 } from "./ids"
import type { Taken } from "./outbox"
import { outbox, tellTabs } from "./session"
import { boot, changeThread, conversations, opened, preview, putConversation, threads, view } from "./state"
import { EMPTY, merged } from "./thread"
import type { MMessage, Pending, View } from "./types"

/** Opens the panel, at a place if one is given. */
export function show(place?: View): void {
  batch(() => {
    if (place) view.value = place
    preview.value = null
    if (!opened.value) emit("show")
    opened.value = true
  })
}

export function hide(): void {
  if (opened.value) emit("hide")
  opened.value = false
}

/** Goes to the conversation that is open, or to a new one. */
export function write(): void {
  const open = conversations.value.find(({ status }) => status !== "closed")
  show({ at: "thread", id: open?.id ?? null })
}

/** Queues a message to the conversation on the screen. */
export function send(blocks: Block[], payload?: string): void {
  const now = Date.now()
  const pending: Pending = {
    client_id: uuid7(now),
    conversation_id: view.value.at === "thread" ? view.value.id : null,
    blocks,
    at: new Date(now).toISOString(),
    contact_id: boot.value?.contact.id ?? "",
  }
  outbox.add(payload === undefined ? pending : { ...pending, payload })
  tellTabs("outbox")
}

/** The server has it: it stands in its conversation, which a new one now has an address for. */
export function took(pending: Pending, { message, conversation }: Taken): void {
  batch(() => {
    putConversation(conversation)
    if (pending.conversation_id === null) settle(conversation.id)
    changeThread(conversation.id, (thread) => ({ ...thread, items: merged(thread.items, [message]) }))
  })
  tellTabs("outbox")
  emit("sent", { conversation_id: conversation.id, message_id: message.id })
}

/** A new conversation may turn out to be one that was open already: what was said there before is still to be read. */
function settle(id: string): void {
  if (!threads.value[id]) threads.value = { ...threads.value, [id]: { ...EMPTY, phase: "partial" } }
  if (view.value.at === "thread" && view.value.id === null) view.value = { at: "thread", id }
}

/** A message in a line. */
export function gist({ blocks }: Pick<MMessage, "blocks">): string {
  for (const block of blocks) {
    if (block.type === "text") return block.text
    if (block.type === "card") return block.title
    if (block.type === "carousel") return block.cards[0]?.title ?? ""
    if ("file" in block) return block.file.name
  }
  return "…"
}
