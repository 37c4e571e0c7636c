/**
 * Keeps keys in. A host page may listen for keys anywhere, even while they are caught on their way down, to open a
 * search or to swallow them. So a key meant for the messenger is stopped at the window and said again inside, by a copy
 * that does not leave the Shadow DOM. What the browser itself does with the key (typing, moving) is untouched.
 */
export function keepKeysIn(host: HTMLElement): void {
  const caught = (event: Event) => {
    const inner = event.composedPath()[0]
    if (event.target !== host || !(inner instanceof Element)) return
    event.stopImmediatePropagation()
    if (!(event instanceof KeyboardEvent)) return
    // The same in all but this: it stays inside.
    const same = new Proxy(event, { get: (from, name) => name !== "composed" && Reflect.get(from, name) })
    if (!inner.dispatchEvent(new KeyboardEvent(event.type, same))) event.preventDefault()
  }
  for (const kind of ["keydown", "keyup", "keypress", "focusin"]) addEventListener(kind, caught, true)
}
