import type { ComponentChildren } from "preact"
import { classes } from "./classes"

export type Tone = "plain" | "accent" | "soon" | "late"

/** A word or a count about the thing beside it. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={classes("badge", `badge-${tone}`)}>{children}</span>
}

/** A tag with its own colour as a dot, so that the words keep their contrast. */
export function Tag({ name, color, onRemove, removeLabel }: TagProps) {
  return (
    <span class="tag">
      <span class="tag-dot" style={{ background: color || undefined }} />
      <span class="tag-name">{name}</span>
      {onRemove && (
        <button type="button" class="tag-remove" aria-label={removeLabel} onClick={onRemove}>
          ×
        </button>
      )}
    </span>
  )
}

interface TagProps {
  name: string
  color?: string | null | undefined
  onRemove?: (() => void) | undefined
  removeLabel?: string | undefined
}
