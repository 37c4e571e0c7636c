import { useLayoutEffect } from "preact/hooks"
import type { Build } from "./state"

/** Takes the keyboard where the last change asked for it. */
export function useFocusWish(build: Build, box: { current: HTMLElement | null }): void {
  const wish = build.wish.value
  useLayoutEffect(() => {
    if (!wish) return
    build.wish.value = null
    if ("element" in wish) {
      if (wish.element instanceof HTMLElement && wish.element.isConnected) wish.element.focus()
      return
    }
    const row = box.current?.querySelector<HTMLElement>(`[data-node="${wish.key}"]`)
    const first = ".ruling-words :is(input, select:not(.said-select):not([hidden])), .ruling-inner .ruling-add-one"
    const found =
      wish.where === "menu"
        ? row?.querySelector<HTMLElement>(".ruling-menu")
        : (row?.querySelector<HTMLElement>(first) ??
          row?.querySelector<HTMLElement>(".ruling-words :is(select, button), .ruling-add-one"))
    found?.focus()
  }, [wish])
}
