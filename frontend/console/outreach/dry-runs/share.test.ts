import assert from "node:assert/strict"
import test from "node:test"
import { share } from "./share"

test("few of many are not told as none, nor almost all as all", () => {
  assert.equal(share(3, 1_000_000), "<0.1%")
  assert.equal(share(999_997, 1_000_000), ">99.9%")
  assert.equal(share(612_004, 1_000_000), "61.2%")
  assert.equal(share(1, 1), "100%")
})

test("nothing of nothing is nothing", () => {
  assert.equal(share(0, 0), "0%")
  assert.equal(share(0, 5), "0%")
})
