import assert from "node:assert/strict"
import test from "node:test"
import type { Talk } from "../wire"
import { said, sampledContent } from "./sampled"

const read: [string, string][] = [
  ['Hello {{ contact.first_name | default: "there" }}!', "Hello Ana!"],
  ['{{ contact.attributes.size | default: "M" }}', "M"],
  ["{{ count.order_placed.last_30_days }} orders", "3 orders"],
  ["Use {{ coupon.code }}", "Use WELCOME10"],
]

for (const [text, seen] of read)
  test(`${text} is seen as ${seen}`, () => {
    assert.equal(said(text), seen)
  })

test("a message is seen as its channel says it", () => {
  const text = (words: string) => [{ type: "text" as const, text: words }]
  const talk: Talk = { type: "talk", blocks: text("long"), on: [{ channel_type: "sms", blocks: text("short") }] }
  const seen = (type: string) => (sampledContent(talk, type) as Talk).blocks
  assert.deepEqual(seen("sms"), text("short"))
  assert.deepEqual(seen("email"), text("long"))
})
