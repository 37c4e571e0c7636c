import { api } from "../api"
import type { Mode } from "./focus"

export interface Draft {
  text: string
  mode: Mode
}

const PREFIX = "rejoinder.draft."
const PAUSE_MS = 1_200
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** The draft that this browser keeps, at once. */
export function localDraft(conversation: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + conversation) ?? "null") as Draft | null
  } catch {
    return null
  }
}

/** The draft that the server keeps for this teammate, from another browser perhaps. */
export async function serverDraft(conversation: string): Promise<Draft | null> {
  const found = await api.get<{ text: string; note: boolean } | null>(`/conversations/${conversation}/draft`)
  return found?.text ? { text: found.text, mode: found.note ? "note" : "reply" } : null
}

/** Keeps a draft here at once and on the server after a pause; an empty one is forgotten. */
export function keepDraft(conversation: string, { text, mode }: Draft): void {
  clearTimeout(timers.get(conversation))
  if (text.trim()) localStorage.setItem(PREFIX + conversation, JSON.stringify({ text, mode }))
  else localStorage.removeItem(PREFIX + conversation)
  const store = () =>
    text.trim()
      ? api.put(`/conversations/${conversation}/draft`, { text, note: mode === "note" })
      : api.remove(`/conversations/${conversation}/draft`)
  timers.set(
    conversation,
    setTimeout(() => void store().catch(() => {}), PAUSE_MS),
  )
}
