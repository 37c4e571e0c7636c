/**
 * What was typed and not yet taken: kept in the browser, sent in order, each under one client id, so that however
 * often it is tried it arrives once. A fault of the network or of the server is tried again; a refusal is shown.
 */
import { signal } from "@preact/signals-core"
import { backoff } from "../shared/live"
import { Refused } from "./api"
import type { Box } from "./storage"
import type { MConversation, MMessage, Pending } from "./types"

export interface Taken {
  message: MMessage
  conversation: MConversation
}

interface Ports {
  box: Box
  post: (pending: Pending) => Promise<Taken>
  taken: (pending: Pending, taken: Taken) => void
  /** Asks for another `flush` after that many milliseconds. */
  later: (ms: number) => void
}

export function openOutbox({ box, post, taken, later }: Ports) {
  const items = signal<Pending[]>(box.get<Pending[]>("outbox") ?? [])
  let flushing = false
  let faults = 0

  function keep(next: Pending[]): void {
    items.value = next
    box.set("outbox", next.length ? next : null)
  }

  function change(client_id: string, change: (pending: Pending) => Pending): void {
    keep(items.value.map((item) => (item.client_id === client_id ? change(item) : item)))
  }

  function drop(client_id: string): void {
    if (items.value.some((item) => item.client_id === client_id)) {
      keep(items.value.filter((item) => item.client_id !== client_id))
    }
  }

  async function send(pending: Pending): Promise<boolean> {
    try {
      const answer = await post(pending)
      faults = 0
      keep(settled(items.value, pending, answer.conversation.id))
      taken(pending, answer)
      return true
    } catch (error) {
      if (error instanceof Refused && !error.passing) {
        change(pending.client_id, (item) => ({ ...item, failed: { text: error.problem.detail } }))
        return true
      }
      const wait = error instanceof Refused ? error.retryAfter * 1_000 : 0
      later(Math.max(wait, backoff(++faults, 1)))
      return false
    }
  }

  async function flush(): Promise<void> {
    if (flushing) return
    flushing = true
    try {
      for (let next = items.value.find(waits); next; next = items.value.find(waits)) if (!(await send(next))) break
    } finally {
      flushing = false
    }
  }

  return {
    items,
    flush,
    drop,
    add(pending: Pending): void {
      keep([...items.value.filter(({ client_id }) => client_id !== pending.client_id), pending])
      void flush()
    },
    retry(client_id: string): void {
      change(client_id, ({ failed: _, ...item }) => item)
      void flush()
    },
    /** Another tab changed what is kept. */
    reload(): void {
      items.value = box.get<Pending[]>("outbox") ?? []
    },
  }
}

export type Outbox = ReturnType<typeof openOutbox>

function waits(pending: Pending): boolean {
  return !pending.failed
}

/** What is left after one was taken; what was typed after it into the same new conversation now has its id. */
function settled(items: Pending[], sent: Pending, conversation_id: string): Pending[] {
  return items
    .filter(({ client_id }) => client_id !== sent.client_id)
    .map((item) =>
      item.conversation_id === null && sent.conversation_id === null ? { ...item, conversation_id } : item,
    )
}
