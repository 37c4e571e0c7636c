/** A phone's screen, which the panel fills: fetched on phones only. */
import { effect } from "@preact/signals-core"
import { goRound } from "./keys-round"
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
