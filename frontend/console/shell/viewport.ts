/** Keeps the page as tall as what the on-screen keyboard leaves: the composer stays above it. */
export function startViewport(): () => void {
  const view = globalThis.visualViewport
  if (!view) return () => {}
  const fit = () => {
    const keyboard = innerHeight - view.height > 80 && view.scale === 1
    const style = document.documentElement.style
    if (keyboard) style.setProperty("--page-height", `${view.height}px`)
    else style.removeProperty("--page-height")
    if (keyboard) scrollTo(0, 0)
  }
  view.addEventListener("resize", fit)
  return () => view.removeEventListener("resize", fit)
}
