import assert from "node:assert/strict"
import test from "node:test"
import { backoff, Live, type LiveOptions, type LiveStatus } from "./live"
import type { Change, ClientFrame, ServerFrame } from "./wire"

class FakeSocket {
  sent: ClientFrame[] = []
  closed = false
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }
  close(): void {
    this.closed = true
  }
  say(...frames: ServerFrame[]): void {
    for (const frame of frames) this.onmessage?.({ data: JSON.stringify(frame) })
  }
}

function change(id: string): Change {
  return { type: "change", id, kind: "message.created", at: "2026-01-01T00:00:00Z", data: { id } }
}

function harness(more: Partial<LiveOptions> = {}) {
  const sockets: FakeSocket[] = []
  const changes: string[] = []
  const statuses: LiveStatus[] = []
  const live = new Live({
    url: "ws://test",
    cursor: "c0",
    random: () => -1 + 1e-9, // waits of nothing: the tests run the retry at once
    onChange: ({ id }) => void changes.push(id),
    onReset: async () => "fresh",
    onStatus: (status) => void statuses.push(status),
    socket: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    ...more,
  })
  const until = async (count: number) => {
    while (sockets.length < count) await new Promise((done) => setTimeout(done))
    return sockets[count - 1]!
  }
  return { live, sockets, changes, statuses, until }
}

const hello: ServerFrame = { type: "hello", cursor: "c9", now: "2026-01-01T00:00:00Z" }

test("the first frame says hello with the cursor and the session", () => {
  const { live, sockets } = harness({ hello: () => ({ session: "s1" }) })
  live.start()
  sockets[0]!.onopen?.()
  assert.deepEqual(sockets[0]!.sent, [{ type: "hello", cursor: "c0", session: "s1" }])
  live.stop()
})

test("after a drop it resumes from the last mark, not from the hello", async () => {
  const { live, sockets, until } = harness()
  live.start()
  sockets[0]!.say(hello, change("a"), { type: "mark", cursor: "c1" }, change("b"))
  sockets[0]!.onclose?.()
  const second = await until(2)
  second.onopen?.()
  assert.deepEqual(second.sent, [{ type: "hello", cursor: "c1" }])
  live.stop()
})

test("a change that is replayed is not seen twice", async () => {
  const { live, sockets, changes, until } = harness()
  live.start()
  sockets[0]!.say(hello, change("a"), change("b"))
  sockets[0]!.onclose?.()
  const second = await until(2)
  second.say(hello, change("a"), change("b"), change("c"))
  assert.deepEqual(changes, ["a", "b", "c"])
  live.stop()
})

test("with no cursor of its own it takes the server's", () => {
  const { live, sockets } = harness({ cursor: null })
  live.start()
  sockets[0]!.say(hello)
  assert.equal(live.cursor, "c9")
  live.stop()
})

test("a reset loads everything again and connects with the fresh cursor", async () => {
  const { live, sockets, until } = harness()
  live.start()
  sockets[0]!.say({ type: "reset" })
  const second = await until(2)
  second.onopen?.()
  assert.deepEqual(second.sent, [{ type: "hello", cursor: "fresh" }])
  assert(sockets[0]!.closed)
  live.stop()
})

test("a reset that cannot be answered is tried again", async () => {
  const { live, sockets, until } = harness({ onReset: () => Promise.reject(new Error("offline")) })
  live.start()
  sockets[0]!.say({ type: "reset" })
  await until(2)
  live.stop()
})

test("a session that is no longer good is begun anew, without haste", async () => {
  const { live, sockets, statuses, until } = harness()
  live.start()
  sockets[0]!.say({ type: "problem", code: "session_ended", detail: "", remedy: "" })
  const second = await until(2)
  second.onopen?.()
  assert.deepEqual(second.sent, [{ type: "hello", cursor: "fresh" }])
  assert(statuses.includes("waiting"))
  live.stop()
})

test("frames of a socket that was left behind are ignored", async () => {
  const { live, sockets, changes, until } = harness()
  live.start()
  const first = sockets[0]!
  const late = first.onmessage
  first.onclose?.()
  await until(2)
  late?.({ data: JSON.stringify(change("late")) })
  assert.deepEqual(changes, [])
  live.stop()
})

test("nothing is sent while it is not live", () => {
  const { live, sockets } = harness()
  live.start()
  assert.equal(live.send({ type: "ping" }), false)
  sockets[0]!.say(hello)
  assert.equal(live.send({ type: "ping" }), true)
  live.stop()
})

test("stopping ends it for good", async () => {
  const { live, sockets, statuses } = harness()
  live.start()
  sockets[0]!.say(hello)
  live.stop()
  await new Promise((done) => setTimeout(done, 5))
  assert.equal(sockets.length, 1)
  assert.deepEqual(statuses, ["connecting", "live", "off"])
})

test("waits double up to half a minute, half of each left to chance", () => {
  assert.equal(backoff(0, 1), 500)
  assert.equal(backoff(3, 1), 4_000)
  assert.equal(backoff(3, 0), 2_000)
  assert.equal(backoff(20, 1), 30_000)
})
