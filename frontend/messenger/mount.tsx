import { effect } from "@preact/signals-core"
import { render } from "preact"
import { keepPlace } from "./boot"
import { emit } from "./events"
import { keepKeysIn } from "./keys"
import places from "./places.css"
import { countInTitle, dress, watchScreen } from "./screen"
import { full, opened, settings, unread, view } from "./state"
import css from "./style.css"
import { App } from "./views/app"

const TAG = "rejoinder-messenger"

/** The messenger's own element. A host that tears it out (a page swap) gets it back, until it is shut down. */
class MessengerElement extends HTMLElement {
  readonly root = document.createElement("div")

  constructor() {
    super()
    const shadow = this.attachShadow({ mode: "open" })
    this.root.className = "root"
    shadow.append(this.root)
  }

  wear(css: string): void {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    this.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  disconnectedCallback(): void {
    if (settings.value) queueMicrotask(() => !this.isConnected && document.documentElement.append(this))
  }
}

let element: MessengerElement | null = null

/** Puts the messenger into the page, once. */
export function mount(): void {
  if (!element) {
    customElements.define(TAG, MessengerElement)
    element = document.createElement(TAG) as MessengerElement
    element.wear(css + places)
    keepKeysIn(element)
    watchScreen()
    dress(element.root)
    countInTitle()
    watch(element.root)
    // Drawing reads signals; when one changes, it is drawn again.
    const { root } = element
    effect(() => render(<App />, root))
  }
  // Beside the body: a page's transforms, page swaps and "everything but my dialog is hidden" act on what is in it.
  if (!element.isConnected) document.documentElement.append(element)
}

/** Adds a style sheet to the messenger: each lazy part brings its own. */
export function wear(css: string): void {
  element?.wear(css)
}

function watch(root: HTMLElement): void {
  effect(() => keepPlace({ opened: opened.value, view: view.value }))
  effect(() => emit("unread", unread.value))
  followFocus(root)
}

/** The focus goes to where one is now; closed, back to the launcher. */
function followFocus(root: HTMLElement): void {
  let before = ""
  effect(() => {
    const at = opened.value ? view.value.at : ""
    const wanted = at ? "[data-first],.panel" : ".launcher"
    if (at !== before) setTimeout(() => focusFirst(root, wanted))
    before = at
  })
}

function focusFirst(root: HTMLElement, wanted: string): void {
  const found = [...root.querySelectorAll<HTMLElement>(wanted)]
  // A phone's keyboard or ring must not jump up by itself: there the panel takes the focus.
  const first = full.value ? found[0] : found.find((item) => item.dataset.first !== undefined)
  ;(first ?? found[0])?.focus({ preventScroll: true })
}
