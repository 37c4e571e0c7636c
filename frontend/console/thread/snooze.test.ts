import assert from "node:assert/strict"
import test from "node:test"
import { presets, toField } from "./snooze"

const names = (now: Date) => presets(now).map(({ id }) => id)

test("in the morning all moments are offered", () => {
  assert.deepEqual(names(new Date(2026, 10, 18, 9, 2)), ["hour", "evening", "tomorrow", "monday", "week"])
})

test("an hour later is rounded up to five minutes", () => {
  assert.equal(toField(presets(new Date(2026, 10, 18, 9, 2))[0]?.at as Date), "2026-11-18T10:05")
})

test("this evening is not offered when it is less than an hour away", () => {
  assert.deepEqual(names(new Date(2026, 10, 18, 16, 30)), ["hour", "tomorrow", "monday", "week"])
})

test("on a Sunday, tomorrow is Monday and stands once", () => {
  assert.deepEqual(names(new Date(2026, 10, 22, 9)), ["hour", "evening", "tomorrow", "week"])
})

test("on a Monday, Monday is a week away and stands once", () => {
  assert.deepEqual(names(new Date(2026, 10, 23, 9)), ["hour", "evening", "tomorrow", "monday"])
})
