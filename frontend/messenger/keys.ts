/**
 * Keeps keys in. A host page may listen for keys anywhere, even while they are caught on their way down, to open a
 * search or to swallow them. So a key meant for the messenger is stopped at the window and said again inside, by a copy
 * that does not leave the Shadow DOM. What the browser itself does with the key (typing, moving) is untouched.
 */
export function keepKeysIn(host: HTMLElement): () => void {
  const caught = (event: Event) => {
    const inner = event.composedPath()[0]
    if (event.target !== host || !(inner instanceof Element)) return
    event.stopImmediatePropagation()
    if (!(event instanceof KeyboardEvent)) return
    const copy = new KeyboardEvent(event.type, { ...init(event), bubbles: true, cancelable: true })
    if (!inner.dispatchEvent(copy)) event.preventDefault()
  }
  const kinds = ["keydown", "keyup", "keypress", "focusin"]
  for (const kind of kinds) addEventListener(kind, caught, true)
  return () => {
    for (const kind of kinds) removeEventListener(kind, caught, true)
  }
}

function init({
  key,
  code,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
  isComposing,
  repeat,
}: KeyboardEvent): KeyboardEventInit {
  return { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat }
}

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
