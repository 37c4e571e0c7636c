/**
 * A tour: pointers at the page's own elements, one after the other. It waits for an element, follows it wherever it
 * moves, and goes on after a page load where the tab left off.
 */
import { render } from "preact"
import { find, isSeen, type Target } from "../../shared/pointing/find"
import { lay } from "../../shared/pointing/lay"
import { onPage } from "../../shared/pointing/pages"
import { on } from "../events"
import { announced, say } from "../state"
import { tabBox as kept } from "../storage"
import { Card } from "./card"
import type { Kept, Step, TourHost, TourItem } from "./types"

/** For how long an element is waited for while the page is looked at. */
const PATIENCE_MS = 8_000
const LOOK_EVERY_MS = 150

let leave = (): void => {}
let hear = (_name: string): void => {}

on("track", (name) => hear(name as string))

/** Walks a tour from a step on; its tab remembers which. */
export function walk(item: TourItem, host: TourHost): void {
  const { steps } = item.content
  let at = 0
  let element: Element | null
  let waited: number
  let looked = 0
  let frame: number
  const card = () => host.root.querySelector<HTMLElement>(".tour")
  const next = () => go(at + 1)

  leave()
  leave = () => {
    cancelAnimationFrame(frame)
    lose()
  }
  hear = (name) => {
    const { advance, event } = steps[at] as Step
    if (advance === "event" && event === name) next()
  }
  const last = kept.get<Kept>("tour")
  go(last?.item.id === item.id ? last.at : 0)

  /** Takes away what is drawn. */
  function lose(): void {
    element?.removeEventListener("click", next)
    element = null
    if (card()) render(null, host.root)
  }

  function go(to: number): void {
    leave()
    if (to < steps.length) begin(to)
    else end("completed")
  }

  function begin(to: number): void {
    kept.set("tour", { item, at: to })
    at = to
    waited = 0
    follow(performance.now(), performance.now())
  }

  function end(act: string): void {
    leave()
    hear = () => {}
    kept.set("tour", null)
    host.act(act, `${at}`)
    host.done()
  }

  /** Looks after the step at each frame: none comes while the page is hidden. */
  function follow(now: number, before: number): void {
    frame = requestAnimationFrame((next) => follow(next, now))
    const { page, target } = steps[at] as Step
    const elsewhere = page && !onPage(page, location)
    if (elsewhere) lose()
    else if (target && !(element?.isConnected && isSeen(element))) wait(now, now - before, target)
    else put(card() ?? draw())
  }

  function put(drawn: HTMLElement): void {
    const ring = drawn.previousElementSibling as HTMLElement | null
    lay(drawn, ring, element?.getBoundingClientRect(), steps[at]?.placement)
  }

  function wait(now: number, passed: number, target: Target): void {
    waited += Math.min(passed, LOOK_EVERY_MS)
    if (now - looked > LOOK_EVERY_MS) look(now, target)
  }

  function look(now: number, target: Target): void {
    looked = now
    lose()
    element = find(target)
    if (element) meet(element)
    else if (waited > PATIENCE_MS) {
      host.act("missing", `${at}`)
      next()
    }
  }

  function meet(element: Element): void {
    element.scrollIntoView({ block: "center" })
    if (steps[at]?.advance === "click") element.addEventListener("click", next)
  }

  function draw(): HTMLElement {
    const step = steps[at] as Step
    const { title = "", text = "" } = step
    const acts = { next, back: () => go(at - 1), dismiss: () => end("dismissed") }
    render(<Card key={at} step={step} at={at} of={steps.length} {...acts} />, host.root)
    host.act("step", `${at}`)
    announced.value = say("said", { name: title, text })
    const drawn = card() as HTMLElement
    // Who types somewhere else is not interrupted.
    if (at || document.activeElement === document.body) drawn.focus({ preventScroll: true })
    return drawn
  }
}
