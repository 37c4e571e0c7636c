import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { epoch } from "../shell/live"

interface Load<T> {
  data: T | null
  error: unknown
  /** Asks again after an error, or when all may be old. */
  reload: () => void
  /** Asks again a moment later, keeping what is shown; many wishes in one go are one question. */
  refresh: () => void
  /** Puts in a newer value without asking: after a save, or from a live change. */
  put: (data: T) => void
}

interface State<T> {
  key: string
  data: T | null
  error: unknown
}

const PAUSE_MS = 120

/** Loads something, again when what it depends on changes; an answer that comes too late is dropped. */
export function useLoad<T>(ask: (signal: AbortSignal) => Promise<T>, depends: readonly unknown[]): Load<T> {
  const key = JSON.stringify(depends)
  const state = useSignal<State<T>>({ key, data: null, error: null })
  const tries = useSignal(0)
  const asking = useRef(ask)
  asking.current = ask
  const acts = useRef<Pick<Load<T>, "reload" | "refresh"> | null>(null)
  acts.current ??= makeActs(() => {
    tries.value++
  })
  useEffect(() => {
    const stop = new AbortController()
    const settle = (data: T | null, error: unknown) => {
      if (!stop.signal.aborted) state.value = { key, data: data ?? kept(state.peek(), key), error }
    }
    asking.current(stop.signal).then(
      (data) => settle(data, null),
      (error: unknown) => settle(null, error),
    )
    return () => stop.abort()
  }, [key, tries.value, epoch.value])
  const fresh = state.value.key === key
  return {
    data: fresh ? state.value.data : null,
    error: fresh ? state.value.error : null,
    ...acts.current,
    put: (data) => {
      state.value = { key, data, error: null }
    },
  }
}

/** A question that failed leaves what was there before, as long as it is about the same thing. */
function kept<T>(state: State<T>, key: string): T | null {
  return state.key === key ? state.data : null
}

function makeActs(ask: () => void): { reload: () => void; refresh: () => void } {
  let due: ReturnType<typeof setTimeout> | undefined
  return {
    reload: ask,
    refresh() {
      clearTimeout(due)
      due = setTimeout(ask, PAUSE_MS)
    },
  }
}
