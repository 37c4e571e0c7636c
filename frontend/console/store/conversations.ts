import { type Signal, signal } from "@preact/signals"
import { onChange } from "../shell/live"
import type { Conversation } from "../wire"

type Wire = Partial<Conversation> & Pick<Conversation, "id">

const known = new Map<string, Signal<Conversation>>()
const watchers = new Set<(conversation: Conversation) => void>()
const goners = new Set<(id: string) => void>()

/** The API leaves out what is empty; the console has everything in its place. */
function whole(wire: Wire): Conversation {
  return { tags: [], unread: false, left: false, late: false, last: null, location: null, ...wire } as Conversation
}

/** Keeps the newest state of a conversation; everything that shows it follows. An older version changes nothing. */
export function keep(wire: Wire): Conversation {
  const fresh = whole(wire)
  const kept = known.get(fresh.id)
  if (!kept) known.set(fresh.id, signal(fresh))
  else if (fresh.version >= kept.peek().version) kept.value = fresh
  return known.get(fresh.id)?.peek() ?? fresh
}

/** The conversation as it is now, if it was ever loaded. */
export function conversationOf(id: string): Conversation | null {
  return known.get(id)?.value ?? null
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
      known.delete(id)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
