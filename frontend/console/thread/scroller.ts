const END = 48

/** Keeps the reader's place: at the end it follows what comes; elsewhere nothing moves under the eyes. */
export class Scroller {
  #stuck = true
  #held: { node: Element; top: number } | null = null
  #before = { scrollHeight: 0, clientHeight: 0 }
  #watcher: ResizeObserver

  constructor(
    private readonly box: HTMLElement,
    private readonly inner: HTMLElement,
    private readonly onAway: (away: boolean) => void,
  ) {
    this.#watcher = new ResizeObserver(() => this.settle())
    this.#watcher.observe(inner)
    this.#watcher.observe(box)
    this.toEnd(false)
  }

  stop(): void {
    this.#watcher.disconnect()
  }

  /** Remembers which line is on top, before something is put in above it. */
  hold(): void {
    const top = this.box.getBoundingClientRect().top
    const node = [...this.inner.children].find((child) => child.matches("[data-message]") && bottom(child) > top)
    this.#held = node ? { node, top: node.getBoundingClientRect().top } : null
  }

  /** Puts things where the reader had them, after the content changed its size. */
  settle(): void {
    if (this.#stuck && this.#wasLeft()) this.scrolled()
    this.#before = { scrollHeight: this.box.scrollHeight, clientHeight: this.box.clientHeight }
    if (this.#stuck) {
      this.toEnd(false)
      return
    }
    if (!this.#held?.node.isConnected) return
    const moved = this.#held.node.getBoundingClientRect().top - this.#held.top
    if (Math.abs(moved) > 0.5) this.box.scrollTop += moved
  }

  /** The reader scrolled up, and the content changed before the browser told: by the sizes of before, it was no end. */
  #wasLeft(): boolean {
    const { scrollHeight, clientHeight } = this.#before
    return scrollHeight - this.box.scrollTop - clientHeight >= END
  }

  scrolled(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.box
    const away = scrollHeight - scrollTop - clientHeight
    this.#stuck = away < END
    if (!this.#stuck) this.hold()
    this.onAway(away > clientHeight)
  }

  toEnd(smooth: boolean): void {
    this.#stuck = true
    this.#held = null
    this.box.scrollTo({ top: this.box.scrollHeight, behavior: smooth ? "smooth" : "instant" })
  }
}

function bottom(node: Element): number {
  return node.getBoundingClientRect().bottom
}
