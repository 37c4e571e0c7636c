/** Saying something: the outbox, and what becomes of a message that the server has taken. */
import { batch } from "@preact/signals-core"
import type { Block } from "../shared/wire"
import { emit } from "./events"
import { uuid7 } from "./ids"
import { openOutbox, type Taken } from "./outbox"
import { api, box, desk, tellTabs } from "./session"
import { boot, changeThread, putConversation, threads, view } from "./state"
import { EMPTY, merged } from "./thread"
import type { Pending } from "./types"

let retry: ReturnType<typeof setTimeout>

export const outbox = openOutbox({
  box: { get: (name) => box.get(name), set: (name, value) => box.set(name, value) },
  taken: took,
  post: ({ client_id, conversation_id, blocks, payload }) =>
    api.call<Taken>("POST", "messages", { client_id, blocks, payload, ...(conversation_id && { conversation_id }) }),
  later(ms) {
    clearTimeout(retry)
    retry = setTimeout(() => void outbox.flush(), ms)
  },
})
desk.outbox = outbox
void outbox.flush()

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
function took(pending: Pending, { message, conversation }: Taken): void {
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
