import assert from "node:assert/strict"
import test from "node:test"
import { byDevice, chosenOf, daysOf } from "./days"
import type { Opened, Statistics } from "./wire"

const opened = (day: string, device: Opened["device"], what: string, times: number): Opened => ({
  day,
  device,
  opened: what,
  times,
})

const told: Statistics = {
  opened: 10,
  came: 2,
  signed_up: 0,
  days: [
    opened("2026-11-28", "phone", "page", 3),
    opened("2026-11-28", "desktop", "page", 1),
    opened("2026-11-28", "robot", "page", 9),
    opened("2026-11-30", "phone", "chosen:web", 2),
    opened("2026-11-30", "tablet", "chosen:sms", 5),
    opened("2026-11-30", "robot", "chosen:sms", 5),
  ],
  came_by_day: { "2026-11-30": 2 },
}

test("every day is there, robots are nobody, and a choice on the page was an opening before", () => {
  assert.deepEqual(daysOf(told, "2026-11-27", "2026-11-30"), [
    { day: "2026-11-27", opened: 0, came: 0 },
    { day: "2026-11-28", opened: 4, came: 0 },
    { day: "2026-11-29", opened: 0, came: 0 },
    { day: "2026-11-30", opened: 0, came: 2 },
  ])
})

test("each device has its part of what people opened", () => {
  assert.deepEqual(byDevice(told), [
    { device: "phone", times: 3, part: 0.75 },
    { device: "desktop", times: 1, part: 0.25 },
    { device: "tablet", times: 0, part: 0 },
  ])
})

test("what people chose on the page is told, the most chosen first", () => {
  assert.deepEqual(chosenOf(told), [
    { type: "sms", times: 5 },
    { type: "web", times: 2 },
  ])
})
