import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"

interface Props<Item> {
  items: readonly Item[]
  rowHeight: number
  keyOf: (item: Item) => string
  row: (item: Item, index: number) => ComponentChildren
  label: string
  /** The row to keep in sight when it changes. */
  current?: string | undefined
  /** How many there are in all, when more can come. */
  onEnd?: (() => void) | undefined
  foot?: ComponentChildren
  class?: string | undefined
}

const SPARE = 6

/** A list of any length that draws only what is in sight. Rows share one height; their order may change under them. */
export function VirtualList<Item>(props: Props<Item>) {
  const { items, rowHeight, keyOf, row, label, current, onEnd, foot } = props
  const box = useRef<HTMLDivElement>(null)
  const top = useSignal(0)
  const height = useSignal(800)
  useLayoutEffect(() => {
    const node = box.current
    if (!node) return
    const watcher = new ResizeObserver(() => {
      height.value = node.clientHeight
    })
    watcher.observe(node)
    return () => watcher.disconnect()
  }, [height])
  const from = Math.max(0, Math.floor(top.value / rowHeight) - SPARE)
  const to = Math.min(items.length, Math.ceil((top.value + height.value) / rowHeight) + SPARE)
  const near = to >= items.length - SPARE
  useEffect(() => {
    if (near) onEnd?.()
  }, [near, items.length, onEnd])
  useEffect(() => {
    const at = current ? items.findIndex((item) => keyOf(item) === current) : -1
    if (at >= 0) show(box.current, at * rowHeight, rowHeight)
    // Only a change of what is current moves the list: what comes in live must not.
  }, [current])
  return (
    <div
      ref={box}
      class={props.class ? `virtual ${props.class}` : "virtual"}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop
      }}
    >
      <ul aria-label={label} style={{ height: `${items.length * rowHeight}px` }}>
        {items.slice(from, to).map((item, index) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={from + index + 1}
            style={{ top: `${(from + index) * rowHeight}px`, height: `${rowHeight}px` }}
          >
            {row(item, from + index)}
          </li>
        ))}
      </ul>
      {foot}
    </div>
  )
}

function show(box: HTMLElement | null, top: number, height: number): void {
  if (!box) return
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight
}
