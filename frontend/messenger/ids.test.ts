import assert from "node:assert/strict"
import test from "node:test"
import { uuid7 } from "./ids"

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test("an id is a UUID of version 7, and no two are the same", () => {
  const made = Array.from({ length: 500 }, () => uuid7(1_773_306_000_000))
  for (const id of made) assert.match(id, FORM)
  assert.equal(new Set(made).size, 500)
})

test("ids sort by the time they were made", () => {
  assert(uuid7(1_773_306_000_000) < uuid7(1_773_306_000_001))
})
