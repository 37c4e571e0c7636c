import assert from "node:assert/strict"
import test from "node:test"
import { type AutomaticMessages, fallback, idsOf, type Setting, wordsAt } from "./wire"

const shipped = [
  { kind: "welcome", enabled: true, delay_s: null, texts: { en: "Hello!", ru: "Здравствуйте!" } },
  { kind: "follow_up", enabled: false, delay_s: 86_400, texts: { en: "Still there?" } },
] as AutomaticMessages["shipped"]

function of(...items: Partial<Setting>[]): AutomaticMessages {
  return {
    shipped,
    items: items.map((one, at) => ({ id: String(at), kind: "welcome", enabled: true, text: "", ...one }) as Setting),
  }
}

test("where nothing is set, what is shipped holds", () => {
  assert.deepEqual(wordsAt(of(), "welcome", ""), { enabled: true, delay_s: null, texts: {} })
  assert.equal(wordsAt(of(), "follow_up", "").enabled, false)
  assert.equal(fallback(of(), "welcome", "", "ru"), "Здравствуйте!")
})

test("a language without shipped words falls back to English", () => {
  assert.equal(fallback(of(), "welcome", "", "th"), "Hello!")
})

test("a place without words of its own has those of everywhere", () => {
  const all = of({ locale: "en", text: "Hi from everywhere" })
  assert.equal(fallback(all, "welcome", "location:1", "en"), "Hi from everywhere")
})

test("a place that is off is off, whatever everywhere is", () => {
  assert.equal(wordsAt(of({ location_id: "1", enabled: false }), "welcome", "location:1").enabled, false)
})

test("a place's key says which ids go on the wire", () => {
  assert.deepEqual(idsOf("channel:7"), { channel_id: "7", location_id: null })
  assert.deepEqual(idsOf(""), { channel_id: null, location_id: null })
})
