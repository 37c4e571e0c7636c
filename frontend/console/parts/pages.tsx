import { useSignal } from "@preact/signals"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { Button } from "../kit/button"
import { useLoad } from "../kit/load"
import { asProblem, type Problem, ProblemView } from "../kit/problem"
import { t } from "./text"

type Query = Record<string, string | number | boolean | null | undefined>

/** A list that the server gives page by page. */
export interface Pages<T> {
  /** Null until the first page is there. */
  data: readonly T[] | null
  error: unknown
  reload: () => void
  refresh: () => void
  next: string | null
  busy: boolean
  problem: Problem | null
  more: () => Promise<void>
}

interface Rest<T> {
  /** What they follow: after another end of the first page, or another question, they are old. */
  of: string
  items: readonly T[]
  next: string | null
  problem: Problem | null
}

/** Loads a list, and more of it on demand; anew when what is asked changes. `by` is the name that its pages go by. */
export function usePages<T>(path: string, query: Query = {}, by: "cursor" | "after" = "cursor"): Pages<T> {
  const { data, error, reload, refresh } = useLoad((signal) => api.get<Page<T>>(path, { query, signal }), [path, query])
  const of = JSON.stringify([path, query, data?.next])
  const rest = useSignal<Rest<T>>({ of: "", items: [], next: null, problem: null })
  const busy = useSignal(false)
  const now = rest.value.of === of ? rest.value : { of, items: [], next: data?.next ?? null, problem: null }
  const more = async () => {
    if (busy.peek() || !now.next) return
    busy.value = true
    try {
      const page = await api.get<Page<T>>(path, { query: { ...query, [by]: now.next } })
      rest.value = { of, items: [...now.items, ...page.items], next: page.next, problem: null }
    } catch (error) {
      rest.value = { ...now, problem: asProblem(error) }
    }
    busy.value = false
  }
  return {
    data: data && [...data.items, ...now.items],
    error,
    reload,
    refresh,
    next: now.next,
    busy: busy.value,
    problem: now.problem,
    more,
  }
}

/** The rest of a list: a button while there is more, what went wrong when it did not come. */
export function More({ pages }: { pages: Pages<unknown> }) {
  if (pages.problem) return <ProblemView error={pages.problem} onRetry={() => void pages.more()} />
  if (!pages.next) return null
  return (
    <div class="more">
      <Button busy={pages.busy} onClick={() => void pages.more()}>
        {t("more.show")}
      </Button>
    </div>
  )
}
