import { signal } from "@preact/signals"
import { api } from "../api"
import { onConversation, onConversationGone } from "./conversations"
import type { View } from "./views"

export type Counts = Partial<Record<View, number>>

const KEY = "rejoinder.counts"

function last(): Counts {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Counts
  } catch {
    return {}
  }
}

/** How many conversations each view has; until they are counted, what they were when this browser last knew. */
export const counts = signal<Counts>(typeof localStorage === "undefined" ? {} : last())

const PAUSE_MS = 600
let due: ReturnType<typeof setTimeout> | undefined

export async function loadCounts(): Promise<void> {
  counts.value = await api.get<Counts>("/conversations/counts")
  localStorage.setItem(KEY, JSON.stringify(counts.value))
}

/** Counts again a moment after something changed: many changes at once make one question. */
function later(): void {
  due ??= setTimeout(() => {
    due = undefined
    if (document.hidden) document.addEventListener("visibilitychange", later, { once: true })
    else void loadCounts().catch(() => {})
  }, PAUSE_MS)
}

export function watchCounts(): () => void {
  const stops = [onConversation(later), onConversationGone(later)]
  return () => {
    clearTimeout(due)
    due = undefined
    for (const stop of stops) stop()
  }
}
