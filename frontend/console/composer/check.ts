import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../api"
import type { Check } from "../wire"

const PAUSE_MS = 500

/** Asks the server what it thinks of a draft: whether it asks for personal data, is long, is hard to read. */
export function ask(conversation: string, text: string, signal?: AbortSignal): Promise<Check> {
  return api.post<Check>(`/conversations/${conversation}/check`, { blocks: [{ type: "text", text }] }, { signal })
}

/** The last check of what is typed; it lags a moment behind, and is gone when the text is. */
export function useCheck(conversation: string, text: string, on: boolean) {
  const found = useSignal<{ text: string; check: Check } | null>(null)
  useEffect(() => {
    if (!on || text.trim().length < 3) {
      found.value = null
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(conversation, text, stop.signal).then(
        (check) => {
          found.value = { text, check }
        },
        () => {},
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [conversation, text, on])
  return found
}
