import assert from "node:assert/strict"
import test from "node:test"
import { placeOf, reachOf } from "./interval"
import type { Effect } from "./wire"

test("no difference stands in the middle, and what is beyond the ends at the ends", () => {
  assert.equal(placeOf(0, 0.2), 50)
  assert.equal(placeOf(0.1, 0.2), 75)
  assert.equal(placeOf(-3, 0.2), 0)
})

test("the bars reach as far as the widest of them, and somewhere where there is none", () => {
  const effect = (low: number, high: number) =>
    ({ difference: { absolute: 0, interval: { low, high } } }) as Partial<Effect> as Effect
  assert.equal(reachOf([effect(-0.1, 0.3), effect(-0.4, 0)]), 0.4)
  assert.equal(reachOf([]), 1)
})
