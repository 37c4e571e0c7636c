import assert from "node:assert/strict"
import test from "node:test"
import { headsOf, sharesOf } from "./shares"

const variants = (...weights: number[]) => weights.map((weight, at) => ({ key: String(at), wordings: [], weight }))

test("versions share what the control group leaves, by their weights", () => {
  assert.deepEqual(sharesOf(variants(1, 1), 0), [0.5, 0.5])
  assert.deepEqual(
    sharesOf(variants(3, 1), 0.2).map((one) => Math.round(one * 1000) / 1000),
    [0.6, 0.2],
  )
})

test("nobody gets a share where all weigh nothing", () => {
  assert.deepEqual(sharesOf(variants(0, 0), 0), [0, 0])
})

test("the heads of all shares are everybody", () => {
  const heads = headsOf([1 / 3, 1 / 3, 1 / 3], 100)
  assert.equal(
    heads.reduce((sum, one) => sum + one, 0),
    100,
  )
  assert.deepEqual(headsOf([0.9], 101), [91])
})
