import { useSignal } from "@preact/signals"
import { useCallback, useEffect, useRef } from "preact/hooks"
import { epoch } from "../shell/live"

interface Load<T> {
  data: T | null
  error: unknown
  reload: () => void
  /** Puts in a newer value without asking: after a save, or from a live change. */
  put: (data: T) => void
}

/** Loads something, again when what it depends on changes; an answer that comes too late is dropped. */
export function useLoad<T>(ask: (signal: AbortSignal) => Promise<T>, depends: readonly unknown[]): Load<T> {
  const state = useSignal<{ key: string; data: T | null; error: unknown }>({ key: "", data: null, error: null })
  const tries = useSignal(0)
  const asking = useRef(ask)
  asking.current = ask
  const key = JSON.stringify(depends)
  useEffect(() => {
    const stop = new AbortController()
    asking.current(stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) state.value = { key, data, error: null }
      },
      (error: unknown) => {
        if (!stop.signal.aborted) state.value = { key, data: null, error }
      },
    )
    return () => stop.abort()
  }, [key, tries.value, epoch.value])
  const fresh = state.value.key === key
  return {
    data: fresh ? state.value.data : null,
    error: fresh ? state.value.error : null,
    reload: useCallback(() => {
      state.value = { ...state.value, error: null }
      tries.value++
    }, []),
    put: (data) => {
      state.value = { key, data, error: null }
    },
  }
}
