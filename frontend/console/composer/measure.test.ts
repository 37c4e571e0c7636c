import assert from "node:assert/strict"
import test from "node:test"
import { length } from "./measure"

const measured: [string, number, number, number][] = [
  ["abc", 3, 3, 3],
  ["Ж", 1, 1, 2],
  ["👍", 1, 2, 4],
]

for (const [text, characters, utf16, bytes] of measured)
  test(`${text} is ${characters} characters, ${utf16} units, ${bytes} bytes`, () => {
    assert.equal(length(text), characters)
    assert.equal(length(text, "utf16"), utf16)
    assert.equal(length(text, "bytes"), bytes)
  })
