import assert from "node:assert/strict"
import test from "node:test"
import { changedAt, moved, without } from "./listed"

test("one of a list is changed, and the list is another", () => {
  const all = [{ n: 1 }, { n: 2 }]
  assert.deepEqual(changedAt(all, 1, { n: 3 }), [{ n: 1 }, { n: 3 }])
  assert.deepEqual(all, [{ n: 1 }, { n: 2 }])
})

test("one is moved past its neighbour, and past an end nothing moves", () => {
  assert.deepEqual(moved(["a", "b", "c"], 0, 1), ["b", "a", "c"])
  assert.deepEqual(moved(["a", "b", "c"], 0, -1), ["a", "b", "c"])
  assert.deepEqual(moved(["a", "b", "c"], 2, 1), ["a", "b", "c"])
})

test("one is taken out", () => {
  assert.deepEqual(without(["a", "b", "c"], 1), ["a", "c"])
})
