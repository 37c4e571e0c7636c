/** Puts a card beside what it points at, on the side that was asked for or that has room, and a ring around that. */
const GAP = 14
const EDGE = 8

type Point = [left: number, top: number]

export function lay(card: HTMLElement, ring: HTMLElement | null, at: DOMRect | undefined, placement = ""): void {
  const { clientWidth, clientHeight } = document.documentElement
  const { offsetWidth, offsetHeight } = card
  const most: Point = [clientWidth - offsetWidth, clientHeight - offsetHeight]
  const within = (value: number, axis: 0 | 1) => Math.max(EDGE, Math.min(value, most[axis] - EDGE))
  let [left, top] = most.map((room) => room / 2) as Point
  if (at) {
    const across = within(at.left + (at.width - offsetWidth) / 2, 0)
    const along = within(at.top + (at.height - offsetHeight) / 2, 1)
    const sides: Record<string, Point> = {
      bottom: [across, at.bottom + GAP],
      top: [across, at.top - GAP - offsetHeight],
      right: [at.right + GAP, along],
      left: [at.left - GAP - offsetWidth, along],
    }
    const fits = (point?: Point) => point && Math.min(...point, most[0] - point[0], most[1] - point[1]) >= 0
    ;[left, top] = [sides[placement], ...Object.values(sides)].find(fits) ?? (sides.bottom as Point)
  }
  place(card, within(left, 0), within(top, 1))
  if (!ring || !at) return
  place(ring, at.left - 4, at.top - 4)
  ring.style.width = `${at.width + 8}px`
  ring.style.height = `${at.height + 8}px`
}

function place({ style }: HTMLElement, left: number, top: number): void {
  style.translate = `${left}px ${top}px`
}
