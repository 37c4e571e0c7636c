import assert from "node:assert/strict"
import test from "node:test"
import { clockOf, fieldOf, hourOf, momentOf } from "./moment"

test("an hour with its part is read as it is written", () => {
  for (const clock of ["00:00", "09:00", "09:30", "17:45", "23:59"]) assert.equal(clockOf(hourOf(clock)), clock)
})

test("a moment in a field is the same moment", () => {
  const at = "2026-12-24T17:30:00.000Z"
  assert.equal(momentOf(fieldOf(at)), at)
})

test("what is not complete is no moment", () => {
  assert.equal(momentOf(""), null)
  assert.equal(fieldOf(null), "")
})
