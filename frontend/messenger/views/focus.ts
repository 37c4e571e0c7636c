/** Gives the focus back to what opened it: the button of that name in the same Shadow DOM. */
export function focusBack(from: Element | null, selector: string): void {
  ;(from?.getRootNode() as ShadowRoot | undefined)?.querySelector<HTMLElement>(selector)?.focus()
}

/** For a ref: what was just drawn takes the focus. */
export function focusFirst(element: HTMLElement | null): void {
  element?.querySelector("button")?.focus()
}

export type KeyWithin = KeyboardEvent & { currentTarget: HTMLElement }

/** Goes from button to button within an element: `to` says where a key leads from the one that has the focus, if anywhere. */
export function walk(event: KeyWithin, to: (at: number, count: number) => number | undefined): void {
  const all = [...event.currentTarget.querySelectorAll("button")]
  const active = (event.currentTarget.getRootNode() as ShadowRoot).activeElement
  const next = to(all.indexOf(active as HTMLButtonElement), all.length)
  if (next === undefined) return
  all.at(next)?.focus()
  keep(event)
}

/** The key is answered: neither the browser nor what is around has a part in it. */
export function keep(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
