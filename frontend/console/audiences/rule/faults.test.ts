import assert from "node:assert/strict"
import test from "node:test"
import { faultOf, faultsAt } from "./faults"
import type { Rule } from "./rule"

const rule: Rule = {
  type: "all",
  of: [{ type: "online" }, { type: "not", of: { type: "any", of: [{ type: "did", event: "ordered" }] } }],
}

const told: [string, number[], string][] = [
  ["rule", [], ""],
  ["rule.of[0]", [0], ""],
  ["rule.of[1].of.of[0].where[2].value", [1, 0], "where.2.value"],
  ["rule.of.1.of.of.0.times", [1, 0], "times"],
  ["$.rule.of[9].op", [], "of.9.op"],
]

for (const [field, path, part] of told)
  test(`what is wrong with ${field} stands beside its condition`, () => {
    assert.deepEqual(faultOf(rule, { field, message: "No." }), { path, part, message: "No." })
  })

test("what is wrong with something else is no fault of the rule", () => {
  assert.equal(faultOf(rule, { field: "name", message: "No." }), null)
})

test("faults are found by their place", () => {
  const faults = [{ path: [1, 0], part: "", message: "No." }]
  assert.equal(faultsAt(faults, [1, 0]).length, 1)
  assert.equal(faultsAt(faults, [1]).length, 0)
})
