/** Puts a card beside what it points at, on the side that was asked for or that has room, and a ring around that. */
const GAP = 14
const EDGE = 8

export function lay(card: HTMLElement, ring: HTMLElement | null, at: DOMRect | undefined, placement = "auto"): void {
  const { clientWidth, clientHeight } = document.documentElement
  const { offsetWidth, offsetHeight } = card
  let left = (clientWidth - offsetWidth) / 2
  let top = (clientHeight - offsetHeight) / 2
  if (at) {
    const room: Record<string, boolean> = {
      bottom: clientHeight - at.bottom > offsetHeight + GAP,
      top: at.top > offsetHeight + GAP,
      right: clientWidth - at.right > offsetWidth + GAP,
      left: at.left > offsetWidth + GAP,
    }
    const side = [placement, ...Object.keys(room)].find((one) => room[one]) ?? "bottom"
    card.dataset.side = side
    left = at.left + (at.width - offsetWidth) / 2
    top = at.top + (at.height - offsetHeight) / 2
    if (side === "bottom") top = at.bottom + GAP
    if (side === "top") top = at.top - GAP - offsetHeight
    if (side === "right") left = at.right + GAP
    if (side === "left") left = at.left - GAP - offsetWidth
  }
  const within = (value: number, most: number) => Math.max(EDGE, Math.min(value, most - EDGE))
  card.style.translate = `${within(left, clientWidth - offsetWidth)}px ${within(top, clientHeight - offsetHeight)}px`
  if (!ring || !at) return
  ring.style.translate = `${at.left - 4}px ${at.top - 4}px`
  ring.style.width = `${at.width + 8}px`
  ring.style.height = `${at.height + 8}px`
}
