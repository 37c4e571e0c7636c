import assert from "node:assert/strict"
import test from "node:test"
import { newId } from "./ids"

test("no two ids are the same, each is as long as the server takes, and none looks like an answer's", () => {
  const made = Array.from({ length: 500 }, newId)
  for (const id of made) assert.match(id, /^[0-9-]{8,64}$/)
  assert.equal(new Set(made).size, 500)
})
