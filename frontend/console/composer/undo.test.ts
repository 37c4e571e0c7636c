import assert from "node:assert/strict"
import test from "node:test"
import type { Entry } from "../store/threads"
import { waitsFor } from "./undo"

const now = Date.parse("2026-11-16T09:00:00Z")
const entry = (state: string, held_until: string | null) => ({ state, held_until }) as Entry

test("a message that waits tells how long it still does", () => {
  assert.equal(waitsFor(entry("queued", "2026-11-16T09:00:04.200Z"), now), 5)
  assert.equal(waitsFor(entry("queued", "2026-11-16T09:00:00Z"), now), 0)
})

test("what leaves at once, or is held by a rule, does not wait to be taken back", () => {
  assert.equal(waitsFor(entry("queued", null), now), 0)
  assert.equal(waitsFor(entry("held", "2026-11-17T08:00:00Z"), now), 0)
  assert.equal(waitsFor(entry("sent", "2026-11-16T09:00:04Z"), now), 0)
})
