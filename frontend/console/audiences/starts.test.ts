import assert from "node:assert/strict"
import test from "node:test"
import { shop } from "./rule/words.fixture"
import { startsOf } from "./starts"

test("ready starts are made of what is known here, and ask about what counts most", () => {
  assert.deepEqual(
    startsOf(shop).map(({ name }) => name),
    ["New this week", "Order placed three times or more", "Not seen for 30 days", "Empty rule"],
  )
})

test("where nothing was seen yet there is the empty rule", () => {
  const empty = { ...shop, fields: [], events: [] }
  assert.deepEqual(
    startsOf(empty).map(({ id }) => id),
    ["empty"],
  )
})
