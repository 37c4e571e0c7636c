import { signal } from "@preact/signals"
import { onEphemeral } from "../shell/live"

export interface Presence {
  id: string
  name: string
  typing: boolean
}

/** Teammates who have a conversation open now, by conversation. */
export const looking = signal<ReadonlyMap<string, readonly Presence[]>>(new Map())

/** Contacts who type now, by conversation. */
export const writing = signal<ReadonlySet<string>>(new Set())

/** Teammates with the console open. */
export const online = signal<ReadonlySet<string>>(new Set())

const TYPING_MS = 6_000
const timers = new Map<string, ReturnType<typeof setTimeout>>()

function typed(conversation: string): void {
  clearTimeout(timers.get(conversation))
  writing.value = new Set(writing.value).add(conversation)
  timers.set(
    conversation,
    setTimeout(() => stopped(conversation), TYPING_MS),
  )
}

/** They sent it, or thought better of it. */
export function stopped(conversation: string): void {
  clearTimeout(timers.get(conversation))
  if (!writing.peek().has(conversation)) return
  const left = new Set(writing.value)
  left.delete(conversation)
  writing.value = left
}

export function watchPresence(): () => void {
  const stops = [
    onEphemeral("presence", ({ conversation_id, teammates }) => {
      looking.value = new Map(looking.value).set(conversation_id, teammates)
    }),
    onEphemeral("typing", ({ conversation_id, by }) => {
      if (by.kind === "contact") typed(conversation_id)
    }),
    onEphemeral("online", ({ teammates }) => {
      online.value = new Set(teammates)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
