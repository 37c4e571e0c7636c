import type { ComponentChildren } from "preact"
import { IconButton } from "../../../kit/button"
import { classes } from "../../../kit/classes"
import { MenuButton } from "../../../kit/menu"
import { t } from "../text"

interface Props {
  name: string
  at: number
  of: number
  /** Why it cannot be taken out. */
  keep?: string | false
  onMove?: (by: 1 | -1) => void
  onRemove: () => void
  onDuplicate?: (() => void) | undefined
  bare?: boolean
  children: ComponentChildren
}

/** One of several that stand under each other: moved by its menu or by Alt and the arrows, taken out by the cross. */
export function Piece({ name, at, of, keep, onMove, onRemove, onDuplicate, bare, children }: Props) {
  const key = (event: KeyboardEvent) => {
    if (!onMove || !event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key]
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    onMove(by)
  }
  return (
    <li class={classes("piece", bare && "piece-bare")} aria-label={name} onKeyDown={key}>
      {!bare && <span class="piece-name">{name}</span>}
      <div class="piece-body">{children}</div>
      <div class="piece-acts">
        {(onMove || onDuplicate) && (
          <MenuButton
            label={t("piece_more", { what: name })}
            place="below-end"
            items={[
              onMove !== undefined &&
                at > 0 && { label: t("piece_up"), icon: "up", keys: "alt+arrowup", run: () => onMove(-1) },
              onMove !== undefined &&
                at < of - 1 && { label: t("piece_down"), icon: "down", keys: "alt+arrowdown", run: () => onMove(1) },
              onDuplicate !== undefined && { label: t("piece_copy"), icon: "copy", run: onDuplicate },
              { label: t("piece_remove"), icon: "trash", danger: true, off: keep, run: onRemove },
            ]}
          />
        )}
        <IconButton icon="cross" size={16} label={t("piece_out", { what: name })} off={keep} onClick={onRemove} />
      </div>
    </li>
  )
}
