/** A phone's screen, which the panel fills: fetched on phones only. */
import { effect } from "@preact/signals-core"
import { full, opened } from "./state"

/** While it is open it follows the on-screen keyboard, the page behind does not scroll, and Tab goes round in it. */
export function fillScreen(root: HTMLElement): void {
  const seen = window.visualViewport
  const fit = () => {
    root.style.setProperty("--vh", `${seen?.height ?? innerHeight}px`)
    root.style.setProperty("--vt", `${seen?.offsetTop ?? 0}px`)
  }
  const hold = (event: KeyboardEvent) => goRound(event, root.querySelector(".panel") as HTMLElement)
  effect(() => {
    if (!opened.value || !full.value) return
    const { style } = document.documentElement
    const before = style.overflow
    style.overflow = "hidden"
    fit()
    root.addEventListener("keydown", hold)
    seen?.addEventListener("resize", fit)
    seen?.addEventListener("scroll", fit)
    return () => {
      style.overflow = before
      root.removeEventListener("keydown", hold)
      seen?.removeEventListener("resize", fit)
      seen?.removeEventListener("scroll", fit)
    }
  })
}

const CAN_HOLD = "button:not(:disabled),a[href],textarea,audio,video,[tabindex='0']"

/** Lets Tab go round within an element that fills the screen. */
function goRound(event: KeyboardEvent, within: HTMLElement): void {
  if (event.key !== "Tab") return
  const stops = [...within.querySelectorAll<HTMLElement>(CAN_HOLD)].filter((stop) => stop.checkVisibility?.() ?? true)
  const active = (within.getRootNode() as ShadowRoot).activeElement
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (active !== edge && within.contains(active) && active !== within) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}
