/** What the messenger expects of drawing: held by Preact, and by the small stand-in that it ships instead. */
import assert from "node:assert/strict"
import test from "node:test"
import * as library from "preact"
import * as own from "./drawing"
import { FakeElement, fakePage } from "./fake-page"

fakePage()

interface Drawing {
  h: (type: unknown, props: object | null, ...children: unknown[]) => unknown
  render: (wanted: unknown, parent: unknown) => void
  createRef: () => { current: unknown }
  Fragment: unknown
  Component: new (props: object) => { props: object; state: Record<string, unknown>; setState(change: object): void }
}

const soon = () => new Promise<void>((done) => setTimeout(done, 5))

for (const [name, { h, render, createRef, Fragment, Component }] of Object.entries({ library, own } as never) as [
  string,
  Drawing,
][]) {
  function drawing(): { root: FakeElement; draw: (wanted: unknown) => string } {
    const root = new FakeElement("root")
    const draw = (wanted: unknown) => {
      render(wanted, root)
      return root.inner
    }
    return { root, draw }
  }
  const item = (key: string) => h("li", { key }, key)
  const nodes = (root: FakeElement) => Object.fromEntries(root.elements.map((node) => [node.inner, node]))

  test(`${name}: text, numbers and nothing are drawn in their places`, () => {
    const { draw } = drawing()
    const page = (shown: boolean) =>
      h("p", null, shown && h("b", null, 0), "a", null, 7, undefined, true, ["x", [false, "y"]])
    assert.equal(draw(page(true)), "<p><b>0</b>a7xy</p>")
    assert.equal(draw(page(false)), "<p>a7xy</p>")
    assert.equal(draw(page(true)), "<p><b>0</b>a7xy</p>")
    assert.equal(draw(h("p", null, "")), "<p></p>")
  })

  test(`${name}: what comes or goes leaves the elements around it as they are`, () => {
    const { root, draw } = drawing()
    const page = (shown: boolean) =>
      h(Fragment, null, shown && h("i", null, "0"), h("b", null, "1"), shown && h(Fragment, null, "t"))
    draw(page(false))
    const [before] = root.elements
    assert.equal(draw(page(true)), "<i>0</i><b>1</b>t")
    assert.equal(root.elements[1], before)
    root.moves.length = 0
    assert.equal(draw(page(false)), "<b>1</b>")
    assert.equal(root.elements[0], before)
    assert.deepEqual(root.moves, [])
  })

  test(`${name}: items with keys keep their elements in any order`, () => {
    const { root, draw } = drawing()
    const orders = ["abc", "cab", "bd", "dabce", "", "ecb", "bce"]
    let before: Record<string, FakeElement> = {}
    for (const order of orders) {
      draw(h(Fragment, null, [...order].map(item)))
      assert.equal(root.elements.map((node) => node.inner).join(""), order)
      const now = nodes(root)
      for (const key of Object.keys(now)) assert(!before[key] || before[key] === now[key])
      before = now
    }
  })

  test(`${name}: the latest comes to the front without a move of the others`, () => {
    const { root, draw } = drawing()
    draw(h(Fragment, null, ["a", "b", "c"].map(item)))
    const { c } = nodes(root) as { c: FakeElement }
    root.moves.length = 0
    draw(h(Fragment, null, ["c", "a", "b"].map(item)))
    assert.deepEqual(root.moves, [c])
  })

  test(`${name}: items of one key are each drawn, and each go`, () => {
    const { draw } = drawing()
    assert.equal(draw(h("ul", null, [item("a"), item("a"), item("b")])), "<ul><li>a</li><li>a</li><li>b</li></ul>")
    assert.equal(draw(h("ul", null, [item("b")])), "<ul><li>b</li></ul>")
  })

  test(`${name}: another type in a place is another element there`, () => {
    const { draw } = drawing()
    const page = (type: unknown) => h("p", null, h("i", null), h(type, null, "x"), h("b", null))
    assert.equal(draw(page("u")), "<p><i></i><u>x</u><b></b></p>")
    assert.equal(draw(page("s")), "<p><i></i><s>x</s><b></b></p>")
    const View = ({ children }: { children: unknown }) => [children, h("hr", null)]
    assert.equal(draw(page(View)), "<p><i></i>x<hr></hr><b></b></p>")
    assert.equal(draw(page(() => null)), "<p><i></i><b></b></p>")
    assert.equal(draw(page("u")), "<p><i></i><u>x</u><b></b></p>")
  })

  test(`${name}: attributes are set, changed and taken away; aria and data say false`, () => {
    const { draw } = drawing()
    const first = { class: "a", title: "t", disabled: true, "aria-expanded": true, "data-on": false, role: undefined }
    assert.match(
      draw(h("button", first)),
      /^<button class="a" title="t" disabled="[^"]*" aria-expanded="true" data-on="false">/,
    )
    const then = { class: "b", disabled: false, "aria-expanded": false }
    assert.equal(draw(h("button", then)), '<button class="b" aria-expanded="false"></button>')
  })

  test(`${name}: what was typed gives way to the value that is wanted`, () => {
    const { root, draw } = drawing()
    draw(h("textarea", { value: "a" }))
    const [area] = root.elements as [FakeElement]
    area.value = "typed"
    draw(h("textarea", { value: "a" }))
    assert.equal(area.value, "a")
  })

  test(`${name}: style goes by its properties, never as text`, () => {
    const { root, draw } = drawing()
    draw(h("i", { style: { width: "3px", "aspect-ratio": "1/2", "--x": "1px" } }))
    const [node] = root.elements as [FakeElement]
    assert.deepEqual(node.looks(), { width: "3px", "aspect-ratio": "1/2", "--x": "1px" })
    draw(h("i", { style: { width: "4px" } }))
    assert.deepEqual(node.looks(), { width: "4px" })
    draw(h("i", null))
    assert.deepEqual(node.looks(), {})
    assert.equal(root.inner, "<i></i>")
  })

  test(`${name}: an event finds the handler of the last drawing, or none`, () => {
    const { root, draw } = drawing()
    const said: string[] = []
    draw(h("button", { onClick: () => said.push("one") }))
    const [button] = root.elements as [FakeElement]
    button.fire("click")
    draw(h("button", { onClick: () => said.push("two") }))
    button.fire("click")
    draw(h("button", { onClick: undefined }))
    button.fire("click")
    draw(h("button", { onClick: () => said.push("three"), onKeyDown: () => said.push("key") }))
    button.fire("click")
    button.fire("keydown")
    assert.deepEqual(said, ["one", "two", "three", "key"])
  })

  test(`${name}: an event on its way up is not for a handler that came meanwhile`, () => {
    const { root, draw } = drawing()
    const said: string[] = []
    const open = () => draw(h("div", { onClick: () => said.push("around") }, h("button", { onClick: open })))
    draw(h("div", null, h("button", { onClick: open })))
    const button = root.elements[0]?.elements[0] as FakeElement
    button.fire("click")
    assert.deepEqual(said, [])
    button.fire("click")
    assert.deepEqual(said, ["around"])
  })

  test(`${name}: what is in a drawing is of its kind`, () => {
    const { root, draw } = drawing()
    draw(h("p", null, h("svg", null, h("path", null)), h("b", null)))
    const [svg, b] = (root.elements[0] as FakeElement).elements as [FakeElement, FakeElement]
    assert.match(svg.namespaceURI, /svg$/)
    assert.match(svg.elements[0]?.namespaceURI ?? "", /svg$/)
    assert.match(b.namespaceURI, /html$/)
  })

  test(`${name}: a ref has its element while that stands`, () => {
    const { root, draw } = drawing()
    const ref = createRef()
    const said: unknown[] = []
    const say = (node: unknown) => said.push(node)
    draw(h("p", { ref }, h("b", { ref: say })))
    const [p] = root.elements
    assert.equal(ref.current, p)
    draw(h("p", { ref }, h("b", { ref: say })))
    assert.deepEqual(said, [p?.elements[0]])
    draw(h("i", null))
    assert.equal(ref.current, null)
    assert.deepEqual(said.at(-1), null)
  })

  test(`${name}: a view of its own is told when it stands, was drawn again, and goes; what is in it first`, () => {
    const { draw } = drawing()
    const said: string[] = []
    class Told extends Component {
      componentDidMount = () => said.push(`mount ${this.name}`)
      componentDidUpdate = () => said.push(`update ${this.name}`)
      componentWillUnmount = () => said.push(`unmount ${this.name}`)
      get name() {
        return (this.props as { name: string }).name
      }
      render({ children }: { children?: unknown }) {
        return children ?? null
      }
    }
    const page = () => h(Told, { name: "a" }, h("p", null, h(Told, { name: "b" })))
    draw(page())
    assert.deepEqual(said.splice(0), ["mount b", "mount a"])
    draw(page())
    assert.deepEqual(said.splice(0), ["update b", "update a"])
    draw(null)
    assert.deepEqual(said.sort(), ["unmount a", "unmount b"])
  })

  test(`${name}: a view whose state changed is drawn again, once, in its place, and only it`, async () => {
    const { draw, root } = drawing()
    const drawn: string[] = []
    class Counts extends Component {
      override state = { n: 0, shown: false } as Record<string, unknown>
      render({ id }: { id: string }, { n, shown }: { n?: number; shown?: boolean }) {
        drawn.push(id)
        views[id] = this
        return shown && [h("b", null, n), h("i", null)]
      }
    }
    const views: Record<string, InstanceType<typeof Component>> = {}
    draw(h(Fragment, null, h("u", null), h(Counts, { id: "a" }), h(Counts, { id: "b" }), h("s", null)))
    drawn.length = 0
    views.b?.setState({ n: 1 })
    views.b?.setState({ shown: true })
    await soon()
    assert.equal(root.inner, "<u></u><b>1</b><i></i><s></s>")
    views.a?.setState({ shown: true })
    await soon()
    assert.equal(root.inner, "<u></u><b>0</b><i></i><b>1</b><i></i><s></s>")
    views.a?.setState({ shown: false })
    await soon()
    assert.equal(root.inner, "<u></u><b>1</b><i></i><s></s>")
    assert.deepEqual(drawn, ["b", "a", "a"])
  })

  test(`${name}: one that is gone is not drawn again`, async () => {
    const { draw, root } = drawing()
    let view: InstanceType<typeof Component> | undefined
    class Gone extends Component {
      render() {
        view = this
        return h("b", null, String(this.state.n))
      }
    }
    draw(h(Gone, null))
    draw(h("i", null))
    view?.setState({ n: 1 })
    await soon()
    assert.equal(root.inner, "<i></i>")
  })

  test(`${name}: what somebody else took away stays away`, () => {
    const { draw, root } = drawing()
    const page = (title: string) => h("p", { title }, "x", h("img", { src: "/a" }))
    draw(page("a"))
    root.elements[0]?.elements[0]?.remove()
    assert.equal(draw(page("b")), '<p title="b">x</p>')
    assert.equal(draw(null), "")
  })
}
