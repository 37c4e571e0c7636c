import assert from "node:assert/strict"
import test from "node:test"
import type { Value } from "./rule"
import { about, comparing, fitting, isUnfinished, subjectOf } from "./vocabulary"
import { shop } from "./words.fixture"

test("a new condition asks the plainest question about its subject", () => {
  assert.deepEqual(about(shop, "contact:plan"), { type: "attribute", of: "contact", name: "plan", op: "is", value: "" })
  assert.deepEqual(about(shop, "field:last_seen_at"), {
    type: "field",
    name: "last_seen_at",
    op: "within_last",
    value: 30,
  })
  assert.equal(about(shop, "event:page").type, "did")
})

test("a condition is found again under the subject that it was made of", () => {
  const subjects = ["field:email", "contact:plan", "company:seats", "event:page", "segment:staff", "topic:beans"]
  for (const subject of [...subjects, "online", "reachable", "conversation"])
    assert.equal(subjectOf(about(shop, subject)), subject)
})

test("another subject of the same kind keeps the comparison and the value where they fit", () => {
  const plan = about(shop, "contact:plan")
  assert.deepEqual(about(shop, "field:email", { ...plan, op: "contains", value: "pro" } as never), {
    type: "field",
    name: "email",
    op: "contains",
    value: "pro",
  })
  assert.deepEqual(about(shop, "contact:orders", plan), {
    type: "attribute",
    of: "contact",
    name: "orders",
    op: "eq",
    value: null,
  })
})

test("another event keeps how often and when", () => {
  const before = {
    type: "did",
    event: "page",
    op: "gte",
    times: 4,
    where: [{ name: "url", op: "is", value: "/" }],
  } as const
  assert.deepEqual(about(shop, "event:order_placed", before), { ...before, event: "order_placed", where: [] })
})

test("a value becomes what the next operator takes", () => {
  assert.deepEqual(fitting("list", "pro"), ["pro"])
  assert.equal(fitting("text", ["pro", "free"]), "pro")
  assert.deepEqual(fitting("pair", 3), [3, ""])
  assert.equal(fitting("number", "pro"), null)
  assert.equal(fitting("none", "pro"), null)
  const now = comparing(shop, "number", { name: "orders", op: "gt", value: 3 as Value }, "between")
  assert.deepEqual(now.value, [3, ""])
})

test("a condition is unfinished while something to compare with is missing", () => {
  const plan = { type: "attribute", name: "plan", op: "is" } as const
  assert.equal(isUnfinished(shop, { ...plan, value: "" }), true)
  assert.equal(isUnfinished(shop, { ...plan, value: "pro" }), false)
  assert.equal(isUnfinished(shop, { ...plan, op: "is_set" }), false)
  assert.equal(isUnfinished(shop, { ...plan, op: "one_of", value: [] }), true)
  assert.equal(isUnfinished(shop, { type: "attribute", name: "orders", op: "between", value: [1, ""] }), true)
  assert.equal(
    isUnfinished(shop, { type: "did", event: "order_placed", where: [{ name: "total", op: "gt", value: null }] }),
    true,
  )
  assert.equal(isUnfinished(shop, { type: "online" }), false)
})
