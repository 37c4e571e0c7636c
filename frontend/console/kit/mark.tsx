import { Icon } from "./icon"
import type { IconName } from "./icons"

/** A sign of our own for each channel type; no firm's logo. */
const GLYPHS: Readonly<Record<string, IconName>> = {
  web: "inbox",
  messenger: "bubble",
  instagram: "heart",
  whatsapp: "ticks",
  telegram: "bot",
  email: "mail",
  sms: "phone",
  rcs: "card",
  webpush: "bell",
}

export function glyph(type: string): IconName {
  return GLYPHS[type] ?? "inbox"
}

/** The sign of a channel type. Its name stands beside it, so it is decoration. */
export function Mark({ type, size = 32 }: { type: string; size?: number }) {
  return (
    <span class={`mark channel-${type}`} style={{ width: `${size}px`, height: `${size}px` }}>
      <Icon name={glyph(type)} size={Math.round(size * 0.56)} />
    </span>
  )
}
