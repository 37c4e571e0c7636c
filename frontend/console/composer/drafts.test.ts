import assert from "node:assert/strict"
import test from "node:test"
import { newer } from "./drafts"

const here = { text: "Here", mode: "reply", at: Date.parse("2026-11-22T09:00:00Z"), stored: false } as const
const there = (at: string) => ({ text: "There", note: true, at })

test("with none here, the server's counts", () => {
  assert.deepEqual(newer(null, there("2026-11-22T08:00:00Z")), { text: "There", mode: "note" })
})

test("what was typed here and has not reached the server counts against an older one", () => {
  assert.equal(newer(here, there("2026-11-22T08:00:00Z"))?.text, "Here")
})

test("what was written later on another machine counts", () => {
  assert.equal(newer(here, there("2026-11-22T09:30:00Z"))?.text, "There")
})

test("one that the server has no more was sent elsewhere, and is gone here, too", () => {
  assert.equal(newer({ ...here, stored: true }, null), null)
})

test("one that never reached the server is kept though the server has none", () => {
  assert.equal(newer(here, null)?.text, "Here")
})
