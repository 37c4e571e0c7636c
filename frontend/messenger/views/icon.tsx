import type { ButtonHTMLAttributes } from "preact"

/** The messenger's icons: a grid of 24 units, drawn at 20 px with a stroke of 1.7. Decoration: the owner has the name. */
export const CHAT = "M4.5 5.5h15v11h-7.2l-4.3 3.6v-3.6H4.5z"
export const DOWN = "M5.5 9.5 12 16l6.5-6.5"
export const CROSS = "M6 6l12 12M18 6 6 18"
export const BACK = "M14.5 5.5 8 12l6.5 6.5"
export const NEXT = "M9.5 6.5 15 12l-5.5 5.5"
export const SEND = "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5"
export const HOME = "M4.5 11 12 4.5l7.5 6.5v8.5h-5v-5h-5v5h-5z"
export const RING = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z"
export const ALERT = `${RING}M12 8v4.8M12 16v.2`

export function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}

interface ToolProps extends Omit<ButtonHTMLAttributes, "name"> {
  d: string
  /** What it does, for who does not see the icon. */
  name: string
}

/** A button that is an icon. */
export function Tool({ d, name, ...more }: ToolProps) {
  return (
    <button type="button" class="tool" aria-label={name} {...more}>
      <Icon d={d} />
    </button>
  )
}
