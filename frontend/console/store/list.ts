import { batch, signal } from "@preact/signals"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { me } from "../shell/session"
import type { Conversation } from "../wire"
import { conversationOf, keep, onConversation, onConversationGone } from "./conversations"
import { before, belongs, type Filter } from "./views"

const PAGE = 50

type State = "loading" | "ready" | "wrong"

/** One list of the inbox: loaded page by page, kept right by what changes. */
export class ConversationList {
  readonly ids = signal<readonly string[]>([])
  readonly state = signal<State>("loading")
  readonly error = signal<unknown>(null)
  #next: string | null = null
  #asking: AbortController | null = null
  #stops: (() => void)[]

  constructor(readonly filter: Filter) {
    this.#stops = [
      onConversation((one) => this.#take(one)),
      onConversationGone((id) => {
        this.ids.value = this.ids.value.filter((kept) => kept !== id)
      }),
    ]
  }

  /** Loads the first page; what is shown stays until it is there. */
  load = async (): Promise<void> => {
    this.#next = null
    this.#asking?.abort()
    if (!this.ids.peek().length) this.state.value = "loading"
    await this.#ask([])
  }

  /** Loads the next page, if there is one and none is on its way. */
  more = async (): Promise<void> => {
    if (this.#next && !this.#asking) await this.#ask(this.ids.peek())
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  stop(): void {
    this.#asking?.abort()
    for (const stop of this.#stops) stop()
  }

  async #ask(shown: readonly string[]): Promise<void> {
    const asking = new AbortController()
    this.#asking = asking
    try {
      const query = { ...this.filter, cursor: this.#next, limit: PAGE }
      const page = await api.get<Page<Conversation>>("/conversations", { query, signal: asking.signal })
      if (asking.signal.aborted) return
      batch(() => {
        this.#next = page.next
        const fresh = page.items.map((one) => keep(one).id)
        this.ids.value = [...new Set([...shown, ...fresh])]
        this.state.value = "ready"
        this.error.value = null
      })
    } catch (error) {
      if (asking.signal.aborted) return
      batch(() => {
        this.error.value = error
        this.state.value = this.ids.peek().length ? "ready" : "wrong"
      })
    } finally {
      if (this.#asking === asking) this.#asking = null
    }
  }

  /** Puts a changed conversation into its place, or takes it out. Past the loaded pages it waits for its page. */
  #take(one: Conversation): void {
    const others = this.ids.peek().filter((id) => id !== one.id)
    const had = others.length < this.ids.peek().length
    const fits = belongs(one, this.filter, me.peek()?.teammate.id ?? "") && (had || !this.filter.q)
    if (!fits) {
      if (had) this.ids.value = others
      return
    }
    const at = this.#place(one, others)
    if (at === others.length && this.#next && !had) return
    const ids = [...others.slice(0, at), one.id, ...others.slice(at)]
    if (ids.some((id, index) => id !== this.ids.peek()[index])) this.ids.value = ids
  }

  #place(one: Conversation, others: readonly string[]): number {
    const at = others.findIndex((id) => {
      const other = conversationOf(id)
      return other !== null && before(one, other, this.filter.sort) < 0
    })
    return at < 0 ? others.length : at
  }
}
