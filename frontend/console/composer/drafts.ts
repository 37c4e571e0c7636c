import { api } from "../api"
import { moment } from "../kit/clock"
import type { Mode } from "./focus"

export interface Draft {
  text: string
  mode: Mode
}

interface Kept extends Draft {
  at: number
  /** The server has it, too. */
  stored: boolean
}

interface Stored {
  text: string
  note: boolean
  at?: string | null
}

const PREFIX = "rejoinder.draft."
const PAUSE_MS = 1_200
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** The draft that this browser keeps, at once. */
export function localDraft(conversation: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + conversation) ?? "null") as Kept | null
  } catch {
    return null
  }
}

function keepLocal(conversation: string, draft: Kept | null): void {
  if (draft) localStorage.setItem(PREFIX + conversation, JSON.stringify(draft))
  else localStorage.removeItem(PREFIX + conversation)
}

/** Keeps a draft here at once and on the server after a pause; an empty one is forgotten. */
export function keepDraft(conversation: string, { text, mode }: Draft): void {
  keepLocal(conversation, text.trim() ? { text, mode, at: moment(), stored: false } : null)
  clearTimeout(timers.get(conversation))
  timers.set(
    conversation,
    setTimeout(() => void store(conversation), PAUSE_MS),
  )
}

async function store(conversation: string): Promise<void> {
  const path = `/conversations/${conversation}/draft`
  const draft = localDraft(conversation)
  try {
    if (!draft) return await api.remove(path)
    await api.put(path, { text: draft.text, note: draft.mode === "note" })
    if (localDraft(conversation)?.at === draft.at) keepLocal(conversation, { ...draft, stored: true })
  } catch {
    // It is kept here, and goes to the server with the next letter or the next visit.
  }
}

/** The draft that counts: what was written last, here or on another machine. Null where there is none. */
export async function currentDraft(conversation: string): Promise<Draft | null> {
  const there = await api.get<Stored | null>(`/conversations/${conversation}/draft`)
  const here = localDraft(conversation)
  const newest = newer(here, there)
  if (newest === here && here && !here.stored) void store(conversation)
  if (newest !== here) keepLocal(conversation, newest && { ...newest, at: moment(), stored: true })
  return newest
}

/** One that the server had and has no more was sent or thrown away elsewhere. */
export function newer(here: Kept | null, there: Stored | null): Draft | null {
  const other: Draft | null = there?.text ? { text: there.text, mode: there.note ? "note" : "reply" } : null
  if (!here) return other
  if (here.stored) return other && other.text === here.text ? here : other
  return there?.at && Date.parse(there.at) > here.at ? other : here
}
