import { batch, signal } from "@preact/signals"
import { inTime } from "../../shared/time"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { epoch, onChange } from "../shell/live"
import type { Message } from "../wire"
import { stopped } from "./presence"

const PAGE = 40
const KEPT = 20

/** A message, or one that is on its way from this browser and may have failed to leave it. */
export type Entry = Message & { unsent?: "sending" | "failed" }

/** What was said in one conversation, as far as it was scrolled. */
export class Thread {
  readonly messages = signal<readonly Entry[]>([])
  readonly state = signal<"loading" | "ready" | "wrong">("loading")
  readonly error = signal<unknown>(null)
  readonly older = signal<"none" | "some" | "loading" | "wrong">("none")
  #before: string | null = null
  #epoch = -1

  constructor(readonly id: string) {}

  /** Loads the newest page, unless it is there and was kept right since. */
  async open(): Promise<void> {
    if (this.state.peek() === "ready" && this.#epoch === epoch.peek()) return
    const asked = epoch.peek()
    try {
      const page = await this.#page(null)
      batch(() => {
        this.#epoch = asked
        this.#before = page.next
        this.messages.value = merge(page.items, newerThan(this.messages.peek(), page.items.at(-1)?.at ?? ""))
        this.older.value = page.next ? "some" : "none"
        this.state.value = "ready"
        this.error.value = null
      })
    } catch (error) {
      this.error.value = error
      if (this.state.peek() !== "ready") this.state.value = "wrong"
    }
  }

  async loadOlder(): Promise<void> {
    if (this.older.peek() !== "some" && this.older.peek() !== "wrong") return
    this.older.value = "loading"
    try {
      const page = await this.#page(this.#before)
      batch(() => {
        this.#before = page.next
        this.messages.value = merge(page.items, this.messages.peek())
        this.older.value = page.next ? "some" : "none"
      })
    } catch {
      this.older.value = "wrong"
    }
  }

  /** Takes in a new or changed message; one's own replaces what was shown while it was on its way. */
  take(message: Entry): void {
    const all = this.messages.peek()
    const at = all.findIndex((one) => one.id === message.id || same(one, message))
    if (at >= 0 && all[at]?.at === message.at) this.messages.value = all.with(at, message)
    else this.messages.value = merge(all.toSpliced(at < 0 ? all.length : at, 1), [message])
  }

  has(id: string): boolean {
    return this.messages.peek().some((one) => one.id === id)
  }

  remove(id: string): void {
    this.messages.value = this.messages.peek().filter((one) => one.id !== id)
  }

  #page(before: string | null): Promise<Page<Message>> {
    return api.get<Page<Message>>(`/conversations/${this.id}/messages`, { query: { before, limit: PAGE } })
  }
}

/** What came in live while the page was on its way, and what has not left yet. */
function newerThan(all: readonly Entry[], at: string): Entry[] {
  return all.filter((one) => one.unsent || inTime(one.at, at) > 0)
}

function same(one: Entry, other: Entry): boolean {
  return Boolean(one.client_id) && one.client_id === other.client_id
}

/** Both, each once, in the order of their time. */
function merge(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const all = new Map([...one, ...other].map((message) => [message.id, message]))
  return [...all.values()].sort((a, b) => inTime(a.at, b.at) || a.id.localeCompare(b.id))
}

const threads = new Map<string, Thread>()

/** The thread of a conversation; the last ones that were open are kept, so that going back is immediate. */
export function threadOf(id: string): Thread {
  const found = threads.get(id) ?? new Thread(id)
  threads.delete(id)
  threads.set(id, found)
  for (const oldest of threads.keys()) {
    if (threads.size <= KEPT) break
    threads.delete(oldest)
  }
  return found
}

export function watchThreads(): () => void {
  const take = (message: Message) => {
    threads.get(message.conversation_id)?.take(message)
    if (message.kind === "in") stopped(message.conversation_id)
  }
  const stops = [
    onChange<Message>("message.created", take),
    onChange<Message>("message.updated", take),
    onChange<{ id: string }>("message.removed", ({ id }, { conversation_id }) => {
      threads.get(conversation_id ?? "")?.remove(id)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    threads.clear()
  }
}
