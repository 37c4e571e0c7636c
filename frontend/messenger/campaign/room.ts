/** The room that a campaign takes of the page, and the room that a phone's keyboard takes of both. */
import { full } from "../state"

const page = document.documentElement
const screen = window.visualViewport
let root: HTMLElement | null = null

/** Told before what stands is painted, when it is another size, and when it is gone, with no size. */
const sizes = new ResizeObserver((all) => {
  for (const { target } of all) fit(target as HTMLElement)
})

/** What fills the screen takes the focus; the browser keeps it there, and brings it back. */
export function stands(dialog: HTMLDialogElement): void {
  root = dialog.closest(".root")
  if (!dialog.open) dialog.showModal()
  if (dialog.matches(":modal")) (dialog.querySelector<HTMLElement>("[tabindex='0']") ?? dialog).focus()
  sizes.observe(dialog)
  avoidKeyboard()
}

function avoidKeyboard(): void {
  if (screen) root?.style.setProperty("--kb", `${innerHeight - screen.height - screen.offsetTop}px`)
}

for (const kind of ["resize", "scroll"]) screen?.addEventListener(kind, avoidKeyboard)

function fit({ dataset: { place, pushes }, offsetHeight }: HTMLElement): void {
  const height = offsetHeight ? `${offsetHeight}px` : ""
  if (place === "bottom") root?.style.setProperty("--up", height)
  if (place === "full" && full.value) page.style.overflow = height && "hidden"
  if (pushes === "true") pushPage(`margin-${place}`, height)
}

/** The page makes room at once; who has scrolled keeps what is before the eyes. */
function pushPage(side: string, height: string): void {
  const before = page.offsetTop
  page.style.setProperty(side, height)
  if (scrollY) scrollBy({ top: page.offsetTop - before, behavior: "instant" })
}
