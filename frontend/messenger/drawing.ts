/**
 * Draws views: the part of Preact that the messenger uses, at a third of its size. The build puts it in the library's
 * place; its tests hold both to the same behaviour. Nothing is written as HTML, and style goes by its properties, so that
 * a strict CSP and Trusted Types have nothing to refuse.
 */
type Props = Readonly<Record<string, unknown>>
type View = (props: Props) => unknown
type ViewClass = new (props: Props) => Component
type Type = string | View | ViewClass

/** What a view wants to have drawn; text is an element without a name. */
interface Wanted {
  type: Type
  props: Props
}

/** What stands on the page: an element has a node, a view what its kids have. Each has one at least, to keep its place. */
interface Drawn extends Wanted {
  kids: Drawn[]
  node?: Element | Text
  self?: Component
  /** The listeners that it has, by their names among the props. */
  heard: Set<string>
}

const SVG = "http://www.w3.org/2000/svg"
/** What an element has as a property that changes by itself: it is compared with what is wanted at each drawing. */
const KEPT = ["value", "checked"]
const NOT_DRAWN = ["children", "key", "ref", ...KEPT]

/** Where the next node belongs: in this parent, before this node. */
let place: { parent: Element; next: Node | null }
/** What is done once everything stands. */
let after: (() => void)[] = []
const roots = new WeakMap<Element, Drawn>()

export function h(type: Type, props: Props | null, ...children: unknown[]): Wanted {
  return {
    type,
    props: children.length ? { ...props, children: children.length > 1 ? children : children[0] } : { ...props },
  }
}

export const Fragment: View = ({ children }) => children

export function createRef<T>(): { current: T | null } {
  return { current: null }
}

/** Draws into an element, over what was drawn there before. */
export function render(wanted: unknown, parent: Element): void {
  const page = h(Fragment, null, wanted)
  drawAt(parent, parent.firstChild, () => roots.set(parent, draw(page, roots.get(parent))))
}

function drawAt(parent: Element, next: Node | null, act: () => void): void {
  place = { parent, next }
  after = []
  act()
  for (const done of after) done()
}

/** A view with a state of its own. When that changes, it is drawn again soon. */
export abstract class Component<P = Props, S = object> {
  state = {} as S
  standing?: Drawn | undefined

  constructor(public props: P) {}

  abstract render(props: P, state: S): unknown
  componentDidMount?(): void
  componentDidUpdate?(): void
  componentWillUnmount?(): void

  setState(change: Partial<S>): void {
    this.state = { ...this.state, ...change }
    if (!stale.size) queueMicrotask(drawStale)
    stale.add(this as Component)
  }
}

const stale = new Set<Component>()

function drawStale(): void {
  const all = [...stale]
  for (const self of all) {
    const { standing } = self
    // One that was drawn with what is around it, or is gone, is stale no more.
    if (!stale.delete(self) || !standing) continue
    const first = firstNode(standing)
    if (first.parentElement) drawAt(first.parentElement, first, () => put(standing, standing.props))
  }
}

function firstNode({ node, kids }: Drawn): Node {
  return node ?? firstNode(kids[0] as Drawn)
}

/** Draws over what stands, which is of the same type, or anew. */
function draw({ type, props }: Wanted, before?: Drawn): Drawn {
  const drawn = before ?? { type, props: {}, kids: [], heard: new Set() }
  put(drawn, props)
  return drawn
}

function put(drawn: Drawn, props: Props): void {
  const { type, props: before } = drawn
  drawn.props = props
  if (typeof type === "string") putNode(drawn, type, before)
  else if (type.prototype?.render) putComponent(drawn, type as ViewClass)
  else putKids(drawn, listed((type as View)(props)))
}

function putComponent(drawn: Drawn, type: ViewClass): void {
  const { props, self: known } = drawn
  const self = known ?? new type(props)
  drawn.self = self
  self.standing = drawn
  self.props = props
  stale.delete(self)
  putKids(drawn, listed(self.render(props, self.state)))
  after.push(() => (known ? self.componentDidUpdate?.() : self.componentDidMount?.()))
}

function putKids(drawn: Drawn, wanted: unknown[]): void {
  const known = new Map(drawn.kids.map((kid, at) => [kid.props.key ?? at, kid]))
  const gone = new Set(drawn.kids)
  const all = wanted.map(wantedOf).map((one, at) => {
    const kid = known.get(one.props.key ?? at)
    return { one, kid: kid?.type === one.type && gone.delete(kid) ? kid : undefined }
  })
  for (const kid of gone) remove(kid, true)
  drawn.kids = all.map(({ one, kid }) => draw(one, kid))
}

/** What there is to draw, one after the other; where there is nothing, that. */
function listed(wanted: unknown): unknown[] {
  const all = [wanted].flat()
  return all.length ? all : [null]
}

function wantedOf(one: unknown): Wanted {
  if (Array.isArray(one)) return { type: Fragment, props: { children: one } }
  if (one && typeof one === "object") return one as Wanted
  return { type: "", props: { text: one == null || typeof one === "boolean" ? "" : `${one}` } }
}

function remove({ node, self, kids, props }: Drawn, stands: boolean): void {
  self?.componentWillUnmount?.()
  if (self) self.standing = undefined
  hand(props.ref, null)
  for (const kid of kids) remove(kid, stands && !node)
  if (!node || !stands) return
  if (place.next === node) place.next = node.nextSibling
  node.remove()
}

function hand(ref: unknown, node: Node | null): void {
  if (typeof ref === "function") ref(node)
  else if (ref) (ref as { current: Node | null }).current = node
}

function putNode(drawn: Drawn, type: string, before: Props): void {
  const { props, node: known } = drawn
  const node = known ?? create(type)
  drawn.node = node
  if (node instanceof Text) {
    if (props.text !== before.text) node.data = props.text as string
  } else {
    const outer = place
    place = { parent: node, next: node.firstChild }
    putKids(drawn, props.children === undefined ? [] : listed(props.children))
    place = outer
    dress(drawn, node as HTMLElement, before)
  }
  stand(node, !known)
}

function create(type: string): Element | Text {
  return type
    ? document.createElementNS(type === "svg" ? SVG : place.parent.namespaceURI, type)
    : document.createTextNode("")
}

/** Moves a node only when it is new or another one stands in its place; one that somebody took away stays away. */
function stand(node: Node, fresh: boolean): void {
  if (place.next === node) place.next = node.nextSibling
  else if (fresh || node.parentNode === place.parent) place.parent.insertBefore(node, place.next)
}

function dress(drawn: Drawn, node: HTMLElement, before: Props): void {
  const { props } = drawn
  for (const name in { ...before, ...props }) {
    if (props[name] === before[name] || NOT_DRAWN.includes(name)) continue
    if (name.startsWith("on")) listen(drawn, node, name)
    else if (name === "style") style(node, props.style as Props, before.style as Props)
    else if (props[name] == null || (props[name] === false && name[4] !== "-")) node.removeAttribute(name)
    else node.setAttribute(name, `${props[name]}`)
  }
  for (const name of KEPT) {
    if (props[name] != null && Reflect.get(node, name) !== props[name]) Reflect.set(node, name, props[name])
  }
  if (props.ref !== before.ref) after.push(() => hand(props.ref, node))
}

function style({ style }: HTMLElement, wanted: Props, before: Props): void {
  for (const name in { ...before, ...wanted }) {
    if (wanted?.[name] !== before?.[name]) style.setProperty(name, `${wanted?.[name] ?? ""}`)
  }
}

let clock = 0
const times = new WeakMap<Event, number>()

/** One listener serves whatever its prop becomes. An event that was on its way before there was one is not for it. */
function listen(drawn: Drawn, node: Element, name: string): void {
  if (drawn.heard.has(name)) return
  drawn.heard.add(name)
  const since = clock
  node.addEventListener(name.slice(2).toLowerCase(), (event) => {
    const at = times.get(event) ?? ++clock
    times.set(event, at)
    const act = drawn.props[name] as ((event: Event) => void) | undefined
    if (at > since) act?.(event)
  })
}
