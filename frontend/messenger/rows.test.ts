import assert from "node:assert/strict"
import test from "node:test"
import { quickReplies, rows } from "./rows"
import { merged } from "./thread"
import type { MMessage, Pending } from "./types"

function message(id: string, at: string, more: Partial<MMessage> = {}): MMessage {
  return {
    id,
    conversation_id: "c1",
    kind: "out",
    author: { kind: "teammate", name: "Dewi" },
    blocks: [{ type: "text", text: id }],
    at: `2026-03-12T${at}:00Z`,
    state: "sent",
    ...more,
  }
}

const waiting: Pending = { client_id: "x", conversation_id: "c1", blocks: [], at: "", contact_id: "p" }
const kinds = (items: MMessage[], pending: Pending[] = []) => rows(items, pending).map(({ kind }) => kind)

test("a message known twice is there once, with the later word on it", () => {
  const found = merged([message("a", "10:00")], [message("b", "09:00"), message("a", "10:00", { state: "seen" })])
  assert.deepEqual(
    found.map(({ id, state }) => [id, state]),
    [
      ["b", "sent"],
      ["a", "seen"],
    ],
  )
})

test("messages of one moment stand in the order of their ids", () => {
  assert.deepEqual(
    merged([message("b", "10:00")], [message("a", "10:00")]).map(({ id }) => id),
    ["a", "b"],
  )
})

test("each day begins with its name", () => {
  const tomorrow = message("b", "10:00", { at: "2026-03-13T12:00:00Z" })
  assert.deepEqual(kinds([message("a", "12:00"), tomorrow]), ["day", "message", "day", "message"])
})

test("messages of one author within five minutes are joined", () => {
  const items = [message("a", "10:00"), message("b", "10:04"), message("c", "10:20")]
  const joined = rows(items, []).flatMap((row) => (row.kind === "message" ? [row.joined] : []))
  assert.deepEqual(joined, [true, false, false])
})

test("what waits stands at the end, and goes when the server has it", () => {
  assert.deepEqual(kinds([message("a", "10:00")], [waiting]), ["day", "message", "pending"])
  assert.deepEqual(kinds([message("a", "10:00", { kind: "in", client_id: "x" })], [waiting]), ["day", "message"])
})

test("only the last message of one's own tells how far it got", () => {
  const own = { kind: "in", state: "received" } as const
  const last = rows([message("a", "10:00", own), message("b", "10:01", own), message("c", "10:02")], [])
  assert.deepEqual(
    last.flatMap((row) => (row.kind === "message" ? [row.last] : [])),
    [false, true, false],
  )
})

test("quick replies are on offer until something is said", () => {
  const offer = message("a", "10:00", {
    blocks: [{ type: "quick_replies", replies: [{ title: "Yes", payload: "y" }] }],
  })
  assert.equal(quickReplies([offer], []).length, 1)
  assert.equal(quickReplies([offer], [waiting]).length, 0)
  assert.equal(quickReplies([offer, message("b", "10:01", { kind: "in" })], []).length, 0)
  assert.equal(quickReplies([offer, message("b", "10:01", { kind: "event" })], []).length, 1)
})
