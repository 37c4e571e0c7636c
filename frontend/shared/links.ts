/** Finds links in plain text. What is not surely a web, mail or phone address stays text. */

export type Piece = string | { href: string; text: string }

const FOUND = /\b(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
const CLOSING: Record<string, string> = { ")": "(", "]": "[", "}": "{" }

export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(FOUND)) {
    const shown = trimmed(match[0])
    const href = address(shown)
    if (!href) continue
    if (match.index > from) pieces.push(text.slice(from, match.index))
    pieces.push({ href, text: shown })
    from = match.index + shown.length
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

/** Gives the address back if a browser may follow it from a message, else null: no javascript:, no data:. With `base` it may be a path. */
export function safeHref(address: string, base?: string): string | null {
  try {
    const { protocol, href } = new URL(address, base)
    return /^(https?|mailto|tel):$/.test(protocol) ? href : null
  } catch {
    return null
  }
}

/** Takes off what ends the sentence, not the address: "(see example.com/a_(b))." keeps the inner bracket. */
function trimmed(found: string): string {
  let text = found
  for (;;) {
    const last = text.at(-1) ?? ""
    const open = CLOSING[last]
    if (open ? count(text, last) > count(text, open) : /[.,;:!?'"*_~。，！？、；：»”’]/.test(last))
      text = text.slice(0, -1)
    else return text
  }
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}

function address(text: string): string | null {
  if (/^https?:/i.test(text)) return safeHref(text)
  return safeHref(/^www\./i.test(text) ? `https://${text}` : `mailto:${text}`)
}
