import { type Signal, signal } from "@preact/signals"
import { called } from "../contact/called"
import { onChange } from "../shell/live"
import type { Conversation } from "../wire"

type Wire = Partial<Conversation> & Pick<Conversation, "id">

const known = new Map<string, Signal<Conversation | null>>()
const watchers = new Set<(conversation: Conversation) => void>()
const goners = new Set<(id: string) => void>()

/** The API leaves out what is empty; the console has everything in its place. */
function whole(wire: Wire): Conversation {
  const contact = wire.contact && { ...wire.contact, name: called(wire.contact) }
  const fresh = { tags: [], unread: false, left: false, late: false, last: null, location: null, ...wire, contact }
  return fresh as Conversation
}

/** Keeps the newest state of a conversation; everything that shows it follows. An older version changes nothing. */
export function keep(wire: Wire): Conversation {
  const fresh = whole(wire)
  const kept = cell(fresh.id)
  const before = kept.peek()
  if (before && fresh.version < before.version) return before
  kept.value = fresh
  return fresh
}

function cell(id: string): Signal<Conversation | null> {
  const found = known.get(id) ?? signal(null)
  known.set(id, found)
  return found
}

/** The conversation as it is now; null until it is loaded, and again once it is gone. */
export function conversationOf(id: string): Conversation | null {
  return cell(id).value
}

/** Calls back with each conversation that changed, from here or from elsewhere. */
export function onConversation(act: (conversation: Conversation) => void): () => void {
  watchers.add(act)
  return () => watchers.delete(act)
}

export function onConversationGone(act: (id: string) => void): () => void {
  goners.add(act)
  return () => goners.delete(act)
}

/** Takes in a changed conversation and tells who follows. */
export function changed(wire: Wire): Conversation {
  const fresh = keep(wire)
  for (const act of watchers) act(fresh)
  return fresh
}

export function watchConversations(): () => void {
  const stops = [
    onChange<Wire>("conversation.updated", (data) => changed(data)),
    onChange<{ id: string }>("conversation.removed", ({ id }) => {
      for (const act of goners) act(id)
      cell(id).value = null
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
