/** Pointing: the element under the pointer is outlined, and pressing it chooses it; the page itself hears nothing. */
import { signal } from "@preact/signals"
import { wordsOf } from "../shared/pointing/find"
import { choose } from "./choose"
import { add, chosen, picking, put, steps } from "./state"

export const under = signal<Element | null>(null)

const SWALLOWED = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "dblclick", "submit"]

/** `own`: what is ours, which is not pointed at. */
export function listen(own: Element): void {
  const ours = (event: Event) => event.composedPath().includes(own)
  const within = (act: (event: Event) => void) => (event: Event) => {
    if (picking.value === null || ours(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    act(event)
  }
  const at = { capture: true, passive: false }
  for (const kind of SWALLOWED)
    window.addEventListener(
      kind,
      within(() => {}),
      at,
    )
  window.addEventListener(
    "click",
    within(({ target }) => pick(under.value ?? (target as Element))),
    at,
  )
  window.addEventListener("pointermove", (event) => {
    if (picking.value !== null) under.value = ours(event) ? null : (event.target as Element)
  })
  window.addEventListener("keydown", key, at)
}

function key(event: KeyboardEvent): void {
  if (picking.value === null) return
  const now = under.value
  const acts: Record<string, () => void> = {
    Escape: stop,
    Enter: () => now && pick(now),
    ArrowUp: () => turnTo(now?.parentElement),
    ArrowDown: () => turnTo(now?.firstElementChild),
    ArrowRight: () => turnTo(now?.nextElementSibling),
    ArrowLeft: () => turnTo(now?.previousElementSibling),
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  event.stopImmediatePropagation()
  act()
}

function turnTo(element?: Element | null): void {
  if (element && document.body.contains(element)) under.value = element
}

export function begin(what: "new" | number): void {
  picking.value = what
  under.value = null
}

export function stop(): void {
  picking.value = null
  under.value = null
}

function pick(element: Element): void {
  const what = picking.value
  stop()
  if (what === null) return
  const target = choose(element)
  if (what === "new") add({ title: "", text: "", target, page: location.pathname })
  else put(what, { target, page: steps.value[what]?.page || location.pathname })
  if (what !== "new") chosen.value = what
}

/** What an element is called while it is pointed at. */
export function label(element: Element): string {
  const words = wordsOf(element)
  const short = words.length > 40 ? `${words.slice(0, 39)}…` : words
  return short ? `${element.localName} “${short}”` : element.localName
}
