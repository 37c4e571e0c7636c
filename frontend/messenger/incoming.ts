/** What the socket says becomes state. Each change may come twice or late: applying it again changes nothing. */
import { batch } from "@preact/signals-core"
import { gist } from "../shared/message/gist"
import type { Change, Ephemeral } from "../shared/wire"
import { emit } from "./events"
import { api, desk, tell } from "./session"
import {
  announced,
  boot,
  business,
  changeThread,
  conversations,
  opened,
  preview,
  putConversation,
  say,
  sound,
  typing,
  view,
} from "./state"
import { merged } from "./thread"
import type { Home, MConversation, MMessage } from "./types"

const TYPING_MS = 6_000

export function hear({ kind, data, conversation_id }: Change): void {
  batch(() => {
    if (kind === "message.created") created(data as MMessage)
    else if (kind === "message.updated") put(data as MMessage)
    else if (kind === "message.removed") removed((data as { id: string }).id, conversation_id)
    else if (kind === "conversation.updated") updated(data as MConversation)
    else if (kind === "conversation.removed") forget(conversation_id ?? (data as { id: string }).id)
    else if (kind === "channel.updated" || kind === "workspace.updated") void refreshHome()
  })
}

function updated(conversation: MConversation): void {
  if (!gone.has(conversation.id)) putConversation(conversation)
}

function put(message: MMessage): void {
  if (message.client_id) desk.outbox?.drop(message.client_id)
  changeThread(message.conversation_id, (thread) => ({ ...thread, items: merged(thread.items, [message]) }))
}

function removed(id: string, conversation_id: string | null | undefined): void {
  if (!conversation_id) return
  if (preview.value?.conversation_id === conversation_id) preview.value = null
  changeThread(conversation_id, (thread) => ({ ...thread, items: thread.items.filter((item) => item.id !== id) }))
}

function created(message: MMessage): void {
  put(message)
  if (message.kind !== "out") return
  const { id, conversation_id, author } = message
  const name = author.name || business.value
  stopTyping(conversation_id)
  tell({ type: "got", message_ids: [id] })
  const text = gist(message)
  emit("message", { conversation_id, text })
  announced.value = say("said", { name, text })
  const muted = conversations.value.find((item) => item.id === conversation_id)?.muted
  if (muted || watching(conversation_id)) return
  if (sound.value) void import("./views/extras").then(({ play }) => play())
  if (!opened.value) preview.value = { conversation_id, name, avatar_url: author.avatar_url, text }
}

/** The conversation is before the visitor's eyes. */
export function watching(id: string): boolean {
  return opened.value && !document.hidden && view.value.at === "thread" && view.value.id === id
}

const gone = new Set<string>()

/** The visitor deleted it: what is still said of it is not heard. */
export function forget(id: string): void {
  gone.add(id)
  conversations.value = conversations.value.filter((item) => item.id !== id)
  if (view.value.at === "thread" && view.value.id === id) view.value = { at: "list" }
}

async function refreshHome(): Promise<void> {
  const home = await api.call<Home>("GET", "home")
  if (boot.value) boot.value = { ...boot.value, home }
}

const stops = new Map<string, ReturnType<typeof setTimeout>>()

export function typed(frame: Ephemeral): void {
  if (frame.type !== "typing" || frame.by.kind === "contact") return
  const id = frame.conversation_id
  typing.value = { ...typing.value, [id]: frame.by.name }
  clearTimeout(stops.get(id))
  stops.set(id, setTimeout(stopTyping, TYPING_MS, id))
}

function stopTyping(id: string): void {
  const { [id]: _, ...others } = typing.value
  typing.value = others
}
