import assert from "node:assert/strict"
import test from "node:test"
import { further } from "./further"
import type { DataImport, State } from "./wire"

function at(state: State, read = 0, done = 0): DataImport {
  return { id: "1", state, read, undone: { done }, file: null, mapping: null } as unknown as DataImport
}

test("an answer that a live change has overtaken changes nothing", () => {
  assert.equal(further(at("running"), at("done", 4)).state, "done")
  assert.equal(further(at("done", 4), at("running", 2)).state, "done")
  assert.equal(further(at("running", 500), at("running", 1000)).read, 1000)
  assert.equal(further(at("running", 1000), at("running", 500)).read, 1000)
  assert.equal(further(at("undoing", 9, 300), at("undoing", 9, 200)).undone?.done, 300)
})

test("what a file holds is kept when a live change leaves it out, and another import is none of this one's", () => {
  const file = { columns: ["a"] } as unknown as DataImport["file"]
  assert.equal(further({ ...at("draft"), file }, at("running")).file, file)
  assert.equal(further(at("draft"), { ...at("done"), id: "2" }).state, "draft")
})
