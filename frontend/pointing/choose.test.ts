/** Names that a build made up are left out; those that people gave are kept. */
import assert from "node:assert/strict"
import test from "node:test"
import { byPlace } from "../shared/pointing/find"
import { onPage } from "../shared/pointing/pages"
import { madeUp } from "./choose"

for (const name of [
  "basket",
  "add-to-basket",
  "nav_main",
  "product-42",
  "scroll-area",
  "feedback",
  "step2",
  "h1-title",
  "cssless",
])
  test(`${name} is a name that somebody gave`, () => assert.equal(madeUp(name), false))

for (const name of [
  ":r1:",
  "radix-:r3:",
  "css-1x2y3z",
  "sc-bdVaJa",
  "ember241",
  "a1b2c3d4e5",
  "Button_x7f9a2",
  "item-8839201",
])
  test(`${name} is made up`, () => assert.equal(madeUp(name), true))

test("a selector that goes by place is told from one that goes by names", () => {
  assert.equal(byPlace("body > main > p:nth-of-type(2)"), true)
  assert.equal(byPlace('a[href="/a>b:c"]'), false)
  assert.equal(byPlace("#main .basket"), false)
  assert.equal(byPlace('button[id="a\\:b"]'), false)
})

test("a page is known by its path or its whole address, with stars for anything", () => {
  const page = { origin: "https://shop.example", pathname: "/products/7", search: "?size=l" }
  for (const pattern of ["/products/7", "/products/*", "https://shop.example/*", "/products/7?size=*"])
    assert.equal(onPage(pattern, page), true, pattern)
  for (const pattern of ["/products", "/products/7?size=s", "https://other.example/*", "/products/7.html"])
    assert.equal(onPage(pattern, page), false, pattern)
})
