import assert from "node:assert/strict"
import test from "node:test"
import { read, written } from "./read"
import type { Rule } from "./rule"

const good: Rule = {
  type: "all",
  of: [{ type: "not", of: { type: "did", event: "ordered", times: 3 } }, { type: "online" }],
}

test("what was written is read again", () => {
  assert.deepEqual(read(written(good)), { rule: good })
})

test("a condition alone is read as a group of one", () => {
  assert.deepEqual(read('{"type":"online"}'), { rule: { type: "all", of: [{ type: "online" }] } })
})

const bad: [string, string, string][] = [
  ["{", "json", ""],
  ["3", "shape", "the whole"],
  ['{"type":"some"}', "shape", "type"],
  ['{"type":"all"}', "shape", "of"],
  ['{"type":"all","of":[{"type":"not","of":{"type":"did"}}]}', "shape", "of[0].of.event"],
  ['{"type":"did","event":"ordered","times":"3"}', "shape", "times"],
  ['{"type":"online","colour":"red"}', "shape", "colour"],
]

for (const [text, wrong, where] of bad)
  test(`${text} is no rule, and one is told where`, () => {
    assert.deepEqual(read(text), { wrong, where } as never)
  })
