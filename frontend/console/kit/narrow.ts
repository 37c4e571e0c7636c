import { useEffect } from "preact/hooks"

/** Whether pages are stacked, one at a time. */
export function isNarrow(): boolean {
  return matchMedia("(max-width: 759px)").matches
}

/** On a phone a page that comes takes the keyboard and the screen reader with it. */
export function useArrival(find: () => HTMLElement | null | undefined, depends: readonly unknown[]): void {
  useEffect(() => {
    if (isNarrow()) find()?.focus({ preventScroll: true })
  }, depends)
}
