import assert from "node:assert/strict"
import test from "node:test"
import { linkify, safeHref } from "./links"

const rows: [string, unknown[]][] = [
  ["no links here", ["no links here"]],
  ["", []],
  ["see https://example.com/a.", ["see ", { href: "https://example.com/a", text: "https://example.com/a" }, "."]],
  ["www.example.com!", [{ href: "https://www.example.com/", text: "www.example.com" }, "!"]],
  ["(http://example.com/a_(b))", ["(", { href: "http://example.com/a_(b)", text: "http://example.com/a_(b)" }, ")"]],
  ["mail siti@example.com, ok", ["mail ", { href: "mailto:siti@example.com", text: "siti@example.com" }, ", ok"]],
  [
    "看 https://example.com/茶。好",
    ["看 ", { href: "https://example.com/%E8%8C%B6%E3%80%82%E5%A5%BD", text: "https://example.com/茶。好" }],
  ],
  ["javascript:alert(1)", ["javascript:alert(1)"]],
  ["http://", ["http://"]],
  [
    '<a href="https://example.com">',
    ['<a href="', { href: "https://example.com/", text: "https://example.com" }, '">'],
  ],
]

for (const [text, pieces] of rows) {
  test(`links in ${JSON.stringify(text)}`, () => assert.deepEqual(linkify(text), pieces))
}

test("a text is whole again when its pieces are put together", () => {
  for (const [text] of rows) {
    assert.equal(
      linkify(text)
        .map((piece) => (typeof piece === "string" ? piece : piece.text))
        .join(""),
      text,
    )
  }
})

test("only web, mail and phone addresses may be followed", () => {
  assert.equal(safeHref("tel:+6281234567"), "tel:+6281234567")
  assert.equal(safeHref("javascript:alert(1)"), null)
  assert.equal(safeHref("data:text/html,x"), null)
  assert.equal(safeHref(" java\nscript:alert(1)"), null)
  assert.equal(safeHref("/relative"), null)
})
