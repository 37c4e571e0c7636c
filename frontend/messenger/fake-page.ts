/** A page for tests that run without a browser: as much of the DOM as drawing needs. */
const HTML = "http://www.w3.org/1999/xhtml"

type Listener = (event: FakeEvent) => void

interface FakeEvent {
  type: string
  target: FakeElement
}

class FakeNode {
  nodeType = 3
  parentNode: FakeElement | null = null

  get parentElement(): FakeElement | null {
    return this.parentNode
  }

  get nextSibling(): FakeNode | null {
    const around = this.parentNode?.childNodes ?? []
    return around[around.indexOf(this) + 1] ?? null
  }

  remove(): void {
    this.parentNode?.removeChild(this)
  }

  get outer(): string {
    return ""
  }
}

class FakeText extends FakeNode {
  constructor(public data: string) {
    super()
  }

  override get outer(): string {
    return this.data
  }
}

export class FakeElement extends FakeNode {
  override nodeType = 1
  childNodes: FakeNode[] = []
  /** The elements that were put into it, in turn. */
  moves: FakeElement[] = []
  value = ""
  style: Record<string, unknown> = {
    setProperty: (name: string, value: string) => {
      this.style[name] = value
    },
  }
  readonly attributes = new Map<string, string>()
  readonly listeners: [string, Listener][] = []

  constructor(
    readonly localName: string,
    readonly namespaceURI = HTML,
  ) {
    super()
  }

  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null
  }

  get elements(): FakeElement[] {
    return this.childNodes.filter((node) => node instanceof FakeElement)
  }

  insertBefore(node: FakeNode, before: FakeNode | null): FakeNode {
    node.remove()
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
    if (at < 0) throw new Error("that is not a child of this")
    this.childNodes.splice(at, 0, node)
    if (node instanceof FakeElement) this.moves.push(node)
    node.parentNode = this
    return node
  }

  removeChild(node: FakeNode): void {
    this.childNodes = this.childNodes.filter((other) => other !== node)
    node.parentNode = null
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.push([type, listener])
  }

  removeEventListener(type: string, listener: Listener): void {
    const at = this.listeners.findIndex(([name, other]) => name === type && other === listener)
    if (at >= 0) this.listeners.splice(at, 1)
  }

  /** Sends an event on its way up from here. */
  fire(type: string): void {
    const event = { type, target: this }
    for (let at: FakeElement | null = this; at; at = at.parentNode) {
      for (const [name, listener] of [...at.listeners]) if (name === type) listener.call(at as never, event)
    }
  }

  /** The style that is set. */
  looks(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.style).filter(([, value]) => value && typeof value === "string"))
  }

  get inner(): string {
    return this.childNodes.map((node) => node.outer).join("")
  }

  override get outer(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${value}"`).join("")
    return `<${this.localName}${attributes}>${this.inner}</${this.localName}>`
  }
}

/** Puts the page where drawing looks for one. */
export function fakePage(): void {
  const document = {
    createElementNS: (namespace: string, name: string) => new FakeElement(name, namespace),
    createTextNode: (text: string) => new FakeText(text),
  }
  Object.assign(globalThis, { document, Text: FakeText })
}
