import assert from "node:assert/strict"
import test from "node:test"
import { leadsTo, openingOn } from "./opening"
import type { Device, Reach } from "./wire"

const EVERY: Device[] = ["phone", "tablet", "desktop"]

function channel(type: string, more: Partial<Reach> = {}): Reach {
  return { channel_id: type, type, name: type, page: true, opens_on: EVERY, lacks: null, ...more }
}

const web = channel("web")
const whatsapp = channel("whatsapp")
const sms = channel("sms", { page: false, opens_on: ["phone"] })
const push = channel("webpush", { page: false, opens_on: [], lacks: "link" })
const all = [web, channel("web", { channel_id: "web-2" }), whatsapp, sms, push]

const types = (ways: readonly Reach[]) => ways.map(({ channel_id }) => channel_id)

test("without a choice it leads to every channel that a link can open, and to one messenger", () => {
  assert.deepEqual(types(leadsTo([], all)), ["web", "whatsapp", "sms"])
})

test("with a choice it leads there in that order; what is gone or opens nothing is left out", () => {
  assert.deepEqual(types(leadsTo(["sms", "gone", "webpush", "web-2", "web"], all)), ["sms", "web-2"])
})

test("a single page is opened at once, and two are a choice", () => {
  assert.deepEqual(openingOn("desktop", [whatsapp]), { how: "at_once", here: [whatsapp], code: false })
  assert.deepEqual(openingOn("phone", [web, whatsapp]), { how: "choose", here: [web, whatsapp], code: false })
})

test("what is no page waits for a tap, and a computer shows the code for what only a phone opens", () => {
  assert.deepEqual(openingOn("phone", [sms]), { how: "choose", here: [sms], code: false })
  assert.deepEqual(openingOn("desktop", [sms]), { how: "code", here: [], code: true })
  assert.deepEqual(openingOn("desktop", [web, sms]), { how: "choose", here: [web], code: true })
  assert.equal(openingOn("tablet", [sms]).how, "nothing")
  assert.equal(openingOn("phone", []).how, "nothing")
})
