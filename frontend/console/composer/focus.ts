import { signal } from "@preact/signals"
import type { Entry } from "../store/threads"

export type Mode = "reply" | "note"

interface Wish {
  mode: Mode | null
  text?: string
}

/** What somewhere else asks of the composer: to take the keyboard, to change its side, to hold a text again. */
export const wish = signal<Wish | null>(null)

export function focusComposer(mode: Mode | null = null): void {
  wish.value = { mode }
}

/** Gives the words of a message that did not go back to the composer, to be written otherwise. */
export function putBack(entry: Pick<Entry, "blocks" | "kind">): void {
  const text = entry.blocks.map((block) => (block.type === "text" ? block.text : "")).filter(Boolean)
  wish.value = { mode: entry.kind === "note" ? "note" : "reply", text: text.join("\n") }
}
