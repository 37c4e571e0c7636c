const CAN_HOLD = "button:not(:disabled),a[href],textarea,audio,video,[tabindex='0']"

/** Lets Tab go round within an element that fills the screen. */
export function goRound(event: KeyboardEvent, within: HTMLElement): void {
  if (event.key !== "Tab") return
  const stops = [...within.querySelectorAll<HTMLElement>(CAN_HOLD)].filter((stop) => stop.checkVisibility?.() ?? true)
  const active = (within.getRootNode() as ShadowRoot).activeElement
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (active !== edge && within.contains(active) && active !== within) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}
