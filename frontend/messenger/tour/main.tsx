/**
 * A tour: pointers at the page's own elements, one after the other. It waits for an element, follows it wherever it
 * moves, and goes on after a page load where the tab left off.
 */
import { render } from "preact"
import { find, isSeen } from "../../shared/pointing/find"
import { lay } from "../../shared/pointing/lay"
import { onPage } from "../../shared/pointing/pages"
import { on } from "../events"
import { wear } from "../mount"
import { announced, say } from "../state"
import { tabBox as kept } from "../storage"
import { Card } from "./card"
import css from "./tour.css"
import type { Kept, Step, TourHost, TourItem } from "./types"

/** For how long an element is waited for while the page is looked at. */
const PATIENCE_MS = 8_000
const LOOK_EVERY_MS = 150

let walking: Walk | null = null

wear(css)
on("track", (name) => walking?.heard(name as string))

export function run(item: TourItem, host: TourHost): void {
  walking?.leave()
  walking = new Walk(item, host)
  walking.go(0)
}

/** Goes on with the tour that this tab was in on its last page. */
export function resume(host: TourHost): void {
  const last = kept.get<Kept>("tour")
  walking = last && new Walk(last.item, host)
  if (last) walking?.go(last.at)
  else host.done()
}

class Walk {
  private at = 0
  private element: Element | null = null
  private waited = 0
  private looked = 0
  private frame = 0

  constructor(
    private readonly item: TourItem,
    private readonly host: TourHost,
  ) {}

  private get step(): Step {
    return this.item.content.steps[this.at] as Step
  }

  go(at: number): void {
    this.leave()
    if (at >= this.item.content.steps.length) this.end("completed")
    else this.begin(at)
  }

  private begin(at: number): void {
    kept.set("tour", { item: this.item, at })
    this.at = at
    this.waited = 0
    this.frame = requestAnimationFrame((now) => this.follow(now, now))
  }

  heard(event: string): void {
    if (this.step.advance === "event" && this.step.event === event) this.next()
  }

  /** Takes away what is drawn. */
  leave(): void {
    cancelAnimationFrame(this.frame)
    this.element?.removeEventListener("click", this.next)
    this.element = null
    render(null, this.host.root)
  }

  private readonly next = () => this.go(this.at + 1)
  private readonly back = () => this.go(this.at - 1)
  private readonly dismiss = () => this.end("dismissed")

  private end(act: string): void {
    this.leave()
    walking = null
    kept.set("tour", null)
    this.host.act(act, `${this.at}`)
    this.host.done()
  }

  /** Looks after the step at each frame: none comes while the page is hidden. */
  private follow(now: number, before: number): void {
    this.frame = requestAnimationFrame((next) => this.follow(next, now))
    const { page, target, placement } = this.step
    const elsewhere = page && !onPage(page, location)
    if (elsewhere) this.hide()
    if (elsewhere || (target && !this.there(now, now - before))) return
    const card = this.card ?? this.draw()
    lay(card, card.previousElementSibling as HTMLElement | null, this.element?.getBoundingClientRect(), placement)
  }

  private get card(): HTMLElement | null {
    return this.host.root.querySelector(".tour")
  }

  private hide(): void {
    if (this.card) render(null, this.host.root)
  }

  /** Whether the element is there; else it is looked for, for as long as patience lasts. */
  private there(now: number, passed: number): boolean {
    if (this.element?.isConnected && isSeen(this.element)) return true
    this.waited += Math.min(passed, LOOK_EVERY_MS)
    if (now - this.looked > LOOK_EVERY_MS) this.look(now)
    return !!this.element
  }

  private look(now: number): void {
    this.looked = now
    this.hide()
    this.element?.removeEventListener("click", this.next)
    this.element = find(this.step.target as NonNullable<Step["target"]>)
    if (this.element) this.meet(this.element)
    else if (this.waited > PATIENCE_MS) this.miss()
  }

  private miss(): void {
    this.host.act("missing", `${this.at}`)
    this.next()
  }

  private meet(element: Element): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: still ? "auto" : "smooth" })
    if (this.step.advance === "click") element.addEventListener("click", this.next, { once: true })
  }

  private draw(): HTMLElement {
    const { steps } = this.item.content
    const { title, text } = this.step
    const acts = { next: this.next, back: this.back, dismiss: this.dismiss }
    render(<Card key={this.at} step={this.step} at={this.at} of={steps.length} {...acts} />, this.host.root)
    this.host.act("step", `${this.at}`)
    announced.value = say("said", { name: title ?? "", text: text ?? "" })
    const card = this.card as HTMLElement
    // Who types somewhere else is not interrupted.
    if (this.at || document.activeElement === document.body) card.focus({ preventScroll: true })
    return card
  }
}
