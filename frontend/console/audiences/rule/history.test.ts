import assert from "node:assert/strict"
import test from "node:test"
import { begun, redone, stepped, undone } from "./history"

test("a step is taken back and done again", () => {
  const two = stepped(stepped(begun("a"), "b", "", 0), "c", "", 0)
  assert.equal(undone(two).now, "b")
  assert.equal(undone(undone(undone(two))).now, "a")
  assert.equal(redone(undone(two)).now, "c")
  assert.equal(redone(two), two)
})

test("what is typed in one go is one step, and after a pause another", () => {
  const typed = stepped(stepped(begun("a"), "ab", "value", 100), "abc", "value", 300)
  assert.deepEqual(typed.past, ["a"])
  assert.deepEqual(stepped(typed, "abcd", "value", 3_000).past, ["a", "abc"])
  assert.deepEqual(stepped(typed, "abcd", "other", 400).past, ["a", "abc"])
})

test("a step after undoing forgets what was undone", () => {
  assert.deepEqual(stepped(undone(stepped(begun("a"), "b", "", 0)), "c", "", 0).next, [])
})
