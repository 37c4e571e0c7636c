import assert from "node:assert/strict"
import test from "node:test"
import { joined } from "./joined"
import type { Group } from "./wire"

const NIGHT: Group = {
  outcome: "hold",
  rule: "quiet_hours",
  reason: "quiet",
  policy: "web-24h@1",
  why: "It is night where they are.",
  instead: null,
  count: 10,
  examples: ["a", "b", "c"],
  from: "2026-11-17T01:00:00Z",
  to: "2026-11-17T02:00:00Z",
}

test("what several policies say for the same reason stands together", () => {
  const early = "2026-11-16T23:00:00Z"
  const [one, ...rest] = joined([
    NIGHT,
    { ...NIGHT, policy: "telegram@1", count: 2, examples: ["c", "d", "e", "f"], from: early, to: early },
  ])
  assert.deepEqual(rest, [])
  assert.equal(one?.count, 12)
  assert.deepEqual(one?.examples, ["a", "b", "c", "d", "e"])
  assert.deepEqual([one?.from, one?.to], [early, NIGHT.to])
  assert.deepEqual(one?.policies, ["web-24h@1", "telegram@1"])
})

test("another remedy is another group, and the larger comes first", () => {
  const found = joined([NIGHT, { ...NIGHT, instead: "Use a template.", count: 20 }])
  assert.deepEqual(
    found.map(({ count }) => count),
    [20, 10],
  )
})
