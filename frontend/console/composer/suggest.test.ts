import assert from "node:assert/strict"
import test from "node:test"
import { complete, trigger } from "./suggest"

const at = (text: string) => trigger(text, text.length)

test("a slash at the start opens the saved replies", () => {
  assert.deepEqual(at("/ho"), { sign: "/", query: "ho", from: 0, to: 3 })
})

test("a slash after a space or on a new line opens them, too", () => {
  assert.equal(at("Hello /")?.from, 6)
  assert.equal(at("Hello\n/h")?.from, 6)
})

test("a slash inside a word or an address opens nothing", () => {
  assert.equal(at("and/or"), null)
  assert.equal(at("https://shop"), null)
})

test("names in every script are mentioned", () => {
  assert.equal(at("@Деви")?.query, "Деви")
  assert.equal(at("@陈")?.query, "陈")
})

test("a space ends it", () => {
  assert.equal(at("/hours now"), null)
})

test("completing replaces what was typed and leaves the rest", () => {
  const text = "Hi /ho there"
  const found = trigger(text, 6)
  assert.deepEqual(complete(text, found!, "We open at 8."), { text: "Hi We open at 8. there", caret: 16 })
})

test("completing at the end leaves a space to write on", () => {
  const text = "@De"
  assert.deepEqual(complete(text, trigger(text, 3)!, "@Dewi Lestari"), { text: "@Dewi Lestari ", caret: 14 })
})
