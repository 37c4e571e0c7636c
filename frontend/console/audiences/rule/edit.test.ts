import assert from "node:assert/strict"
import test from "node:test"
import * as edit from "./edit"
import { type All, type Rule, rooted } from "./rule"

const plan: Rule = { type: "attribute", name: "plan", op: "is", value: "pro" }
const online: Rule = { type: "online" }
const ordered: Rule = { type: "did", event: "ordered" }
const inner: Rule = { type: "any", of: [online, ordered] }
const whole: All = { type: "all", of: [plan, { type: "not", of: inner }] }

test("a place is found through denials", () => {
  assert.equal(edit.at(whole, [1, 1]), ordered)
  assert.equal(edit.isDenied(whole, [1]), true)
  assert.equal(edit.isDenied(whole, [1, 1]), false)
  assert.equal(edit.at(whole, [4]), undefined)
})

test("what is changed keeps its name and its denial, and the rest is what it was", () => {
  const key = edit.keyOf(inner)
  const now = edit.replaced(whole, [1], { type: "all", of: [online] }) as All
  assert.deepEqual(now.of[1], { type: "not", of: { type: "all", of: [online] } })
  assert.equal(edit.keyOf(now.of[1] as Rule), key)
  assert.equal(now.of[0], plan)
  assert.equal(whole.of.length, 2)
})

test("a condition is added at the end of its group, to the whole and further in", () => {
  assert.deepEqual(edit.at(edit.added(whole, [], online), [2]), online)
  assert.deepEqual(edit.at(edit.added(whole, [1], plan), [1, 2]), plan)
  assert.equal(edit.added(whole, [0], online), whole)
})

test("a group takes no more than the server does", () => {
  const full: Rule = { type: "all", of: Array.from({ length: edit.MOST }, () => online) }
  assert.equal(edit.added(full, [], plan), full)
  assert.equal((edit.duplicated(full, [0]) as All).of.length, edit.MOST)
})

test("a condition is removed, and a group with what is in it", () => {
  assert.deepEqual(edit.removed(whole, [1, 0]), {
    type: "all",
    of: [plan, { type: "not", of: { type: "any", of: [ordered] } }],
  })
  assert.deepEqual(edit.removed(whole, [1]), { type: "all", of: [plan] })
})

test("a copy stands behind what it is of and has a name of its own", () => {
  const now = edit.duplicated(whole, [1]) as All
  assert.deepEqual(now.of[2], now.of[1])
  assert.notEqual(edit.keyOf(now.of[2] as Rule), edit.keyOf(now.of[1] as Rule))
})

test("what is moved changes places, and leaves its group at the end of it", () => {
  const swapped = edit.moved(whole, [0], 1)
  assert.deepEqual(swapped.path, [1])
  assert.equal((swapped.whole as All).of[1], plan)
  const out = edit.moved(whole, [1, 0], -1)
  assert.deepEqual(out.path, [1])
  assert.deepEqual(out.whole, { type: "all", of: [plan, online, { type: "not", of: { type: "any", of: [ordered] } }] })
  const below = edit.moved(whole, [1, 1], 1)
  assert.deepEqual(below.path, [2])
  assert.equal(edit.moved(whole, [0], -1).whole, whole)
})

test("a denial is put on and taken off", () => {
  const on = edit.denied(whole, [0]) as All
  assert.deepEqual(on.of[0], { type: "not", of: plan })
  assert.deepEqual(edit.denied(on, [0]), whole)
})

test("a group is made the other way than the one around it, and is taken apart again", () => {
  const made = edit.grouped(whole, [0]) as All
  assert.deepEqual(made.of[0], { type: "any", of: [plan] })
  assert.deepEqual(edit.ungrouped(made, [0]), whole)
})

test("a rule of any shape becomes a group that means the same", () => {
  assert.equal(rooted(whole), whole)
  assert.deepEqual(rooted(plan), { type: "all", of: [plan] })
  assert.deepEqual(rooted({ type: "not", of: inner }), { type: "all", of: [{ type: "not", of: inner }] })
  assert.equal(rooted({ type: "not", of: { type: "not", of: inner } }), inner)
})

test("groups go eight deep and no deeper", () => {
  let rule: Rule = { type: "all", of: [] }
  let path: number[] = []
  while (edit.hasDepth(path)) {
    rule = edit.added(rule, path, { type: "any", of: [] })
    path = [...path, 0]
  }
  assert.equal(edit.depth(rule), edit.DEEPEST)
})

test("conditions are told in the order of reading", () => {
  assert.deepEqual(
    edit.conditions(whole).map(({ path }) => path),
    [[0], [1, 0], [1, 1]],
  )
})
