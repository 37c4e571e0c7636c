import { type Signal, signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../api"
import { moment } from "../kit/clock"
import { epoch, onChange } from "../shell/live"
import { onConversation } from "../store/conversations"
import type { Contact, Message, Standing } from "../wire"

interface State {
  data: Standing | null
  error: unknown
}

const PAUSE_MS = 120
const DAY_MS = 86_400_000

/** What the policy says of one conversation, for all who show it at once: asked again when the answer may have changed. */
class Watched {
  readonly state: Signal<State> = signal({ data: null, error: null })
  users = 0
  #due: ReturnType<typeof setTimeout> | undefined
  #closing: ReturnType<typeof setTimeout> | undefined
  #stops: (() => void)[] = []
  #asked = 0

  constructor(
    readonly id: string,
    readonly contact: string,
  ) {}

  start(): void {
    this.#stops = [
      onChange<Message>(
        "message.created",
        (message) => message.kind !== "note" && this.#about(message.conversation_id),
      ),
      onChange<Message>("message.updated", (message) => this.#about(message.conversation_id)),
      onChange<Contact>("contact.updated", ({ id }) => id === this.contact && this.refresh()),
      onConversation((one) => this.#about(one.id)),
      epoch.subscribe(() => void this.ask()),
    ]
  }

  stop(): void {
    clearTimeout(this.#due)
    clearTimeout(this.#closing)
    for (const stop of this.#stops) stop()
  }

  #about(conversation: string): void {
    if (conversation === this.id) this.refresh()
  }

  /** Asks a moment later: many changes in one go are one question. */
  refresh = (): void => {
    clearTimeout(this.#due)
    this.#due = setTimeout(() => void this.ask(), PAUSE_MS)
  }

  ask = async (): Promise<void> => {
    const turn = ++this.#asked
    try {
      const data = await api.get<Standing>(`/conversations/${this.id}/standing`)
      if (turn === this.#asked) this.#take(data)
    } catch (error) {
      if (turn === this.#asked) this.state.value = { data: this.state.peek().data, error }
    }
  }

  #take(data: Standing): void {
    this.state.value = { data, error: null }
    clearTimeout(this.#closing)
    const closes = data.window?.open && data.window.closes_at
    const left = closes ? Date.parse(closes) - moment() : -1
    if (left > 0 && left < DAY_MS) this.#closing = setTimeout(this.refresh, left + 500)
  }
}

const watched = new Map<string, Watched>()

export interface StandingNow extends State {
  reload: () => void
}

/** What may be said in a conversation now. */
export function useStanding(id: string, contact: string): StandingNow {
  const one = watched.get(id) ?? new Watched(id, contact)
  watched.set(id, one)
  useEffect(() => {
    watched.set(id, one)
    if (one.users++ === 0) one.start()
    return () => {
      if (--one.users > 0) return
      one.stop()
      watched.delete(id)
    }
  }, [one, id])
  return { ...one.state.value, reload: one.ask }
}
