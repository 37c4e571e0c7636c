/** What is open over the thread. */
import { signal } from "@preact/signals-core"

export const lightbox = signal<{ url: string; alt: string } | null>(null)
export const menu = signal(false)
export const emoji = signal(false)
/** What the visitor is asked before it is done. */
export const question = signal<"block" | "delete" | null>(null)

/** Gives the focus back to what opened it: the button of that name in the same Shadow DOM. */
export function focusBack(from: Element | null, selector: string): void {
  ;(from?.getRootNode() as ShadowRoot | undefined)?.querySelector<HTMLElement>(selector)?.focus()
}
