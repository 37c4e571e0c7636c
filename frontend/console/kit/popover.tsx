import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import { classes } from "./classes"

export type Place = "below-start" | "below-end" | "above-start" | "above-end"

interface Props {
  anchor: { current: HTMLElement | null }
  onClose: () => void
  place?: Place | undefined
  role?: "menu" | "dialog" | "listbox" | undefined
  label?: string | undefined
  class?: string | undefined
  /** Where the keyboard stays in the anchor (as with a list under a text field), focus does not come back on closing. */
  keepsFocus?: boolean | undefined
  children: ComponentChildren
}

/** A panel by its anchor, above everything; closed by Escape, a press outside or leaving it with the keyboard. */
export function Popover({
  anchor,
  onClose,
  place = "below-start",
  role,
  label,
  class: extra,
  keepsFocus,
  children,
}: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const node = panel.current
    if (!node) return
    node.showPopover?.()
    const put = () => anchor.current && position(node, anchor.current, place)
    put()
    const watcher = new ResizeObserver(put)
    watcher.observe(node)
    addEventListener("resize", put)
    addEventListener("scroll", put, true)
    return () => {
      watcher.disconnect()
      removeEventListener("resize", put)
      removeEventListener("scroll", put, true)
    }
  }, [anchor, place])
  // As soon as it is seen, not after the next frame: whoever presses Escape at once means it.
  useLayoutEffect(() => {
    const node = panel.current
    const within = (target: EventTarget | null) =>
      target instanceof Node && (node?.contains(target) || anchor.current?.contains(target))
    const press = (event: Event) => {
      if (!within(event.target)) close.current()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.preventDefault()
      event.stopPropagation()
      close.current()
    }
    const moved = (event: FocusEvent) => {
      if (event.relatedTarget && !within(event.relatedTarget)) close.current()
    }
    document.addEventListener("pointerdown", press, true)
    document.addEventListener("keydown", key, true)
    node?.addEventListener("focusout", moved)
    return () => {
      document.removeEventListener("pointerdown", press, true)
      document.removeEventListener("keydown", key, true)
      if (!keepsFocus && (node?.contains(document.activeElement) || document.activeElement === document.body))
        anchor.current?.focus()
    }
  }, [anchor, keepsFocus])
  return (
    <div
      ref={panel}
      popover="manual"
      class={classes("popover", extra)}
      data-keys="own"
      {...(role && { role, "aria-label": label })}
    >
      {children}
    </div>
  )
}

const GAP = 6
const MARGIN = 8

/** Puts the panel on the asked side, or the other when there is more room, and never outside the window. */
function position(panel: HTMLElement, anchor: HTMLElement, place: Place): void {
  if (innerWidth < 600 && !panel.classList.contains("popover-inline")) {
    sheet(panel)
    return
  }
  const at = anchor.getBoundingClientRect()
  const below = innerHeight - at.bottom - GAP - MARGIN
  const above = at.top - GAP - MARGIN
  const wants = panel.scrollHeight
  const up = place.startsWith("above") ? above >= wants || above >= below : below < wants && above > below
  const room = up ? above : below
  panel.style.maxHeight = `${Math.max(120, room)}px`
  const height = Math.min(panel.offsetHeight, Math.max(120, room))
  const width = panel.offsetWidth
  const left = place.endsWith("end") ? at.right - width : at.left
  panel.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`
  panel.style.top = `${up ? at.top - GAP - height : at.bottom + GAP}px`
  panel.dataset.side = up ? "above" : "below"
}

/** On a phone a panel is a sheet at the bottom, within reach of the thumb. */
function sheet(panel: HTMLElement): void {
  panel.dataset.side = "sheet"
  panel.style.maxHeight = ""
  panel.style.left = ""
  panel.style.top = ""
}
