/** What is being typed that a list can complete: `/word` at the start of a line or after a space, `@name` likewise. */
export interface Trigger {
  sign: "/" | "@"
  query: string
  from: number
  to: number
}

const OPEN = /(?:^|\s)([/@])([\p{L}\p{N}._-]*)$/u

/** Finds what stands before the caret; a slash inside a word or an address is none. */
export function trigger(text: string, caret: number): Trigger | null {
  const found = OPEN.exec(text.slice(0, caret))
  if (!found) return null
  const query = found[2] ?? ""
  return { sign: found[1] as "/" | "@", query, from: caret - query.length - 1, to: caret }
}

/** Puts words in the place of what was typed; returns the text and where the caret goes. */
export function complete(text: string, { from, to }: Trigger, words: string): { text: string; caret: number } {
  const after = text.slice(to)
  const gap = words.endsWith("\n") || /^\s/.test(after) ? "" : " "
  return { text: text.slice(0, from) + words + gap + after, caret: from + words.length + gap.length }
}
