import assert from "node:assert/strict"
import test from "node:test"
import type { Standing } from "../wire"
import { gate } from "./gate"

const NOW = Date.parse("2026-11-22T09:00:00Z")
const HOUR = 3_600_000

function standing(change: Partial<Standing> & { outcome?: "send" | "hold" | "drop"; leftMs?: number } = {}): Standing {
  const { outcome = "send", leftMs = 14 * HOUR + 52 * 60_000, ...rest } = change
  return {
    verdict: { outcome, rule: "window", reason: "", params: {}, at: "", policy: "web-24h.1", passed: [] },
    said: { headline: "Held until 08:00.", rule: "window", why: "Because." },
    policy: "web-24h.1",
    after: "then_follow_up",
    after_said: "",
    follow_ups_left: 1,
    window: {
      rule: "window",
      opened_at: "",
      closes_at: new Date(NOW + leftMs).toISOString(),
      length_s: 86_400,
      open: true,
    },
    ...rest,
  }
}

test("an open window says how long one is free to answer and what comes after", () => {
  const found = gate(standing(), NOW)
  assert.equal(found.headline, "Free to answer for 14 h 52 min")
  assert.equal(found.more, "then one follow-up")
  assert.equal(found.tone, "free")
})

test("the bar is the share of the window that is left", () => {
  assert.equal(gate(standing({ leftMs: 12 * HOUR }), NOW).part, 0.5)
})

test("the last two hours are a caution", () => {
  assert.equal(gate(standing({ leftMs: HOUR }), NOW).tone, "soon")
})

test("a window that ran out since it was asked is not shown as open", () => {
  assert.equal(gate(standing({ leftMs: -1 }), NOW).headline, "The window is closing")
})

test("after the window, the one follow-up is offered", () => {
  const closed = { rule: "window", opened_at: "", closes_at: "", length_s: 86_400, open: false }
  const found = gate(standing({ window: closed, after: "last_one" }), NOW)
  assert.equal(found.headline, "One follow-up left")
  assert.equal(found.open, true)
})

test("a channel that stays open has no bar", () => {
  const always = { rule: "window", opened_at: "", closes_at: null, length_s: null, open: true }
  assert.equal(gate(standing({ window: always, after: "always" }), NOW).part, null)
})

test("a shut gate lets nobody write", () => {
  assert.equal(gate(standing({ outcome: "drop" }), NOW).open, false)
})

test("a hold lets one write and says until when", () => {
  const hold = standing({ outcome: "hold" })
  hold.verdict.until = new Date(NOW + 2 * HOUR).toISOString()
  const found = gate(hold, NOW)
  assert.equal(found.open, true)
  assert.match(found.headline, /^What you send goes out at \d/)
})
