import assert from "node:assert/strict"
import test from "node:test"
import { Refused } from "./api"
import { openOutbox, type Taken } from "./outbox"
import { openBox } from "./storage"
import type { Pending } from "./types"

function pending(client_id: string, conversation_id: string | null = "c1"): Pending {
  return { client_id, conversation_id, blocks: [{ type: "text", text: client_id }], at: "", contact_id: "p1" }
}

function refusal(status: number, retryAfter = 0): Refused {
  return new Refused({ type: "", title: "", status, code: "", detail: "Not this" }, retryAfter)
}

function harness(answers: (Error | "ok")[] = []) {
  const posted: Pending[] = []
  const taken: string[] = []
  const waits: number[] = []
  const box = openBox("k", () => {
    throw new Error("no storage here")
  })
  const outbox = openOutbox({
    box,
    later: (ms) => void waits.push(ms),
    taken: ({ client_id }) => void taken.push(client_id),
    post: async (item) => {
      posted.push(item)
      const answer = answers.shift() ?? "ok"
      if (answer !== "ok") throw answer
      return { conversation: { id: "c9" }, message: { id: "m" } } as Taken
    },
  })
  return { box, outbox, posted, taken, waits, ids: () => posted.map(({ client_id }) => client_id) }
}

test("what is added is sent in order, each once", async () => {
  const { outbox, ids, taken } = harness()
  outbox.add(pending("a"))
  outbox.add(pending("b"))
  await outbox.flush()
  while (taken.length < 2) await Promise.resolve()
  assert.deepEqual(ids(), ["a", "b"])
  assert.deepEqual(outbox.items.value, [])
})

test("a network fault keeps all, in order, under the same ids, and asks for another try", async () => {
  const { outbox, ids, waits } = harness([new TypeError("offline")])
  outbox.add(pending("a"))
  outbox.add(pending("b"))
  while (!waits.length) await Promise.resolve()
  await Promise.resolve()
  assert.deepEqual(waits, [1_000])
  await outbox.flush()
  assert.deepEqual(ids(), ["a", "a", "b"])
})

test("waits grow with each fault and respect Retry-After", async () => {
  const { outbox, waits } = harness([refusal(503), refusal(503), refusal(429, 60)])
  outbox.add(pending("a"))
  for (const count of [1, 2, 3]) {
    while (waits.length < count) await Promise.resolve()
    await Promise.resolve()
    await outbox.flush()
  }
  assert.deepEqual(waits, [1_000, 2_000, 60_000])
})

test("a refusal marks the message as failed and lets the next one pass", async () => {
  const { outbox, taken } = harness([refusal(422)])
  outbox.add(pending("a"))
  outbox.add(pending("b"))
  while (!taken.length) await Promise.resolve()
  assert.deepEqual(taken, ["b"])
  assert.equal(outbox.items.value[0]?.failed?.text, "Not this")
})

test("a failed message is sent again when asked, under the same id", async () => {
  const { outbox, taken, ids } = harness([refusal(422)])
  outbox.add(pending("a"))
  while (!outbox.items.value[0]?.failed) await Promise.resolve()
  await Promise.resolve()
  outbox.retry("a")
  while (!taken.length) await Promise.resolve()
  assert.deepEqual(ids(), ["a", "a"])
})

test("what follows the first message of a new conversation goes to that conversation", async () => {
  const { outbox, posted, taken } = harness()
  outbox.add(pending("a", null))
  outbox.add(pending("b", null))
  while (taken.length < 2) await Promise.resolve()
  assert.deepEqual(
    posted.map(({ conversation_id }) => conversation_id),
    [null, "c9"],
  )
})

test("what waits survives a page change", () => {
  const { box, outbox } = harness([new TypeError("offline")])
  outbox.add(pending("a"))
  const next = openOutbox({ box, later: () => {}, taken: () => {}, post: () => Promise.reject(new Error("x")) })
  assert.equal(next.items.value[0]?.client_id, "a")
})
