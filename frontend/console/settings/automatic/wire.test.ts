import assert from "node:assert/strict"
import test from "node:test"
import { type AutomaticMessages, EVERYWHERE, fallback, keyOf, type Setting, wordsAt } from "./wire"

const shipped = [
  { kind: "welcome", enabled: true, delay_s: null, texts: { en: "Hello!", ru: "Здравствуйте!" } },
  { kind: "follow_up", enabled: false, delay_s: 86_400, texts: { en: "Still there?" } },
] as AutomaticMessages["shipped"]

const NORTH = { channel_id: null, location_id: "north" }
const SHOP = { channel_id: "shop", location_id: null }
const BOTH = { channel_id: "shop", location_id: "north" }

function of(...items: Partial<Setting>[]): AutomaticMessages {
  return {
    shipped,
    items: items.map((one, at) => ({ id: String(at), kind: "welcome", enabled: true, text: "", ...one }) as Setting),
  }
}

test("where nothing is set, what is shipped holds", () => {
  assert.deepEqual(wordsAt(of(), "welcome", EVERYWHERE), { enabled: true, delay_s: null, texts: {} })
  assert.equal(wordsAt(of(), "follow_up", EVERYWHERE).enabled, false)
  assert.equal(fallback(of(), "welcome", EVERYWHERE, "ru"), "Здравствуйте!")
})

test("a language without shipped words falls back to English", () => {
  assert.equal(fallback(of(), "welcome", EVERYWHERE, "th"), "Hello!")
})

test("a place without words of its own has those of the nearest wider one, a channel before a location", () => {
  const all = of(
    { locale: "en", text: "everywhere" },
    { ...NORTH, locale: "en", text: "north" },
    { ...SHOP, locale: "en", text: "shop" },
  )
  assert.equal(fallback(all, "welcome", BOTH, "en"), "shop")
  assert.equal(fallback(all, "welcome", SHOP, "en"), "everywhere")
  assert.equal(fallback(all, "welcome", { channel_id: "other", location_id: "north" }, "en"), "north")
})

test("words for every language of a place go before those of a wider one in the very language", () => {
  const all = of({ locale: "ru", text: "wide" }, { ...BOTH, text: "own, in every language" })
  assert.equal(fallback(all, "welcome", BOTH, "ru"), "own, in every language")
})

test("a place that is off is off, whatever everywhere is", () => {
  assert.equal(wordsAt(of({ ...NORTH, enabled: false }), "welcome", NORTH).enabled, false)
  assert.equal(wordsAt(of({ ...NORTH, enabled: false }), "welcome", BOTH).enabled, false)
})

test("a delay comes from the nearest place that says one", () => {
  const all = of({ kind: "follow_up", delay_s: 172_800 }, { ...SHOP, kind: "follow_up", delay_s: null })
  assert.equal(wordsAt(all, "follow_up", BOTH).delay_s, 172_800)
})

test("two settings are of one place when channel and location are the same", () => {
  assert.notEqual(keyOf(SHOP), keyOf(BOTH))
  assert.equal(keyOf({ ...BOTH }), keyOf(BOTH))
})
