import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { Block } from "../../shared/wire"
import { api } from "../api"
import type { Check } from "../wire"

const PAUSE_MS = 500

/** Asks the server what it thinks of a draft: whether it asks for personal data, is too long, is hard to read. */
export function ask(conversation: string, draft: object, signal?: AbortSignal): Promise<Check> {
  return api.post<Check>(`/conversations/${conversation}/check`, draft, { signal })
}

/** The last check of what is written; it lags a moment behind, and is gone when there is nothing. */
export function useCheck(conversation: string, blocks: readonly Block[], on: boolean): Check | null {
  const found = useSignal<Check | null>(null)
  const content = on && worthAsking(blocks) ? JSON.stringify(blocks) : ""
  useEffect(() => {
    if (!content) {
      found.value = null
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(conversation, { blocks: JSON.parse(content) as Block[] }, stop.signal).then(
        (check) => {
          found.value = check
        },
        () => {},
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [conversation, content])
  return found.value
}

/** A letter or two are no message yet. */
function worthAsking(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type !== "text" || block.text.length >= 3)
}
