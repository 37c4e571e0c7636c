/** The screen around the messenger: a phone's size, its keyboard, dark or light, being online, the page's title. */
import { effect } from "@preact/signals-core"
import { accentRoles } from "../shared/colour"
import { fillScreen } from "./phone"
import { boot, dark, full, online, settings, unread } from "./state"

/** Keeps what the browser says of the screen in signals. */
export function watchScreen(): void {
  const small = matchMedia("(max-width: 480px), (max-height: 420px) and (pointer: coarse)")
  const fit = () => {
    full.value = small.matches
  }
  small.addEventListener("change", fit)
  fit()
  const night = matchMedia("(prefers-color-scheme: dark)")
  const theme = () => settings.value?.theme ?? boot.value?.channel.look.theme ?? "auto"
  const chosen = () => {
    dark.value = theme() === "dark" || (theme() === "auto" && night.matches)
  }
  night.addEventListener("change", chosen)
  effect(chosen)
  const reached = () => {
    online.value = navigator.onLine
  }
  for (const kind of ["online", "offline"]) addEventListener(kind, reached)
  reached()
}

/** Puts the business's colours and place on the root of the Shadow DOM. */
export function dress(root: HTMLElement): void {
  fillScreen(root)
  effect(() => {
    const look = boot.value?.channel.look
    const theme = dark.value ? "dark" : "light"
    const roles = accentRoles((dark.value && look?.accent_dark) || look?.accent || "", theme)
    root.dataset.theme = theme
    root.dataset.side = settings.value?.position ?? look?.position ?? "right"
    for (const [role, colour] of Object.entries(roles)) root.style.setProperty(`--${role.replace("_", "-")}`, colour)
    root.style.setProperty("--x", `${look?.offset_x ?? 20}px`)
    root.style.setProperty("--y", `${look?.offset_y ?? 20}px`)
    if (look?.font) root.style.setProperty("--font", look.font)
  })
}

/** Counts what is unread in the page's title. */
export function countInTitle(): void {
  let shown = ""
  effect(() => {
    const bare = document.title.startsWith(shown) ? document.title.slice(shown.length) : document.title
    shown = unread.value ? `(${unread.value}) ` : ""
    if (document.title !== shown + bare) document.title = shown + bare
  })
}
