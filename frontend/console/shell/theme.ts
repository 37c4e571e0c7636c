import { effect, signal } from "@preact/signals"

export type Theme = "auto" | "light" | "dark"

const KEY = "rejoinder.theme"

function kept(): Theme {
  const found = localStorage.getItem(KEY)
  return found === "light" || found === "dark" ? found : "auto"
}

/** Light, dark, or as the machine is: a choice of this browser. */
export const theme = signal<Theme>("auto")

export function startTheme(): void {
  theme.value = kept()
  effect(() => {
    document.documentElement.dataset.theme = theme.value
    localStorage.setItem(KEY, theme.value)
  })
}
