import assert from "node:assert/strict"
import test from "node:test"
import type { Kind } from "../wire"
import { type Stage, stageOf } from "./stage"

const placed: [string, Kind, Stage][] = [
  ["Welcome", "chat", "activation"],
  ["Around the shop", "tour", "activation"],
  ["Order shipped", "message", "milestones"],
  ["Basket reminder", "message", "inactivity"],
  ["After a free trial", "message", "churn"],
]

for (const [name, kind, stage] of placed)
  test(`${name} belongs to ${stage}`, () => {
    assert.equal(stageOf({ name, kind }), stage)
  })
