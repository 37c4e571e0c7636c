import assert from "node:assert/strict"
import test from "node:test"
import { asked, drafted, EMPTY } from "./draft"

test("what was left empty is left out", () => {
  assert.deepEqual(asked({ ...EMPTY, reason: " New beans " }), {
    purpose: "promotional",
    reason: "New beans",
    author: "api",
    blocks: [{ type: "text", text: "" }],
  })
})

test("a template goes in place of words", () => {
  const { blocks } = asked({ ...EMPTY, words: "Hi", template: "new_beans pt_BR" })
  assert.deepEqual(blocks, [{ type: "template", name: "new_beans", language: "pt_BR" }])
})

test("only a topic has subscribers", () => {
  assert.equal(asked({ ...EMPTY, subscribersOnly: true }).subscribers_only, undefined)
  assert.equal(asked({ ...EMPTY, topic: "t", subscribersOnly: true }).subscribers_only, true)
})

test("what was asked can be asked again", () => {
  const one = { ...EMPTY, reason: "New beans", channels: ["c"], topic: "t", tag: "HUMAN_AGENT", template: "beans en" }
  assert.deepEqual(drafted(asked(one)), one)
  assert.deepEqual(drafted({}), EMPTY)
})
