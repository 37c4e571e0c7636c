import assert from "node:assert/strict"
import test from "node:test"
import { bodyOf, changesOf, EMPTY, lacking, slugOf, typedSlug } from "./draft"

test("a name becomes an address of small letters, digits and hyphens", () => {
  assert.equal(slugOf("Café Cikini, table 4!"), "cafe-cikini-table-4")
  assert.equal(slugOf("  — "), "")
  assert.equal(slugOf("咖啡"), "")
  assert.equal(slugOf(`${"a".repeat(59)}-b`), "a".repeat(59))
  assert.equal(typedSlug("Table "), "table-")
})

test("a new one is sent without what was left empty", () => {
  const body = bodyOf({ ...EMPTY, name: " Counter ", greetings: { en: " Hello ", id: "  " } })
  assert.deepEqual(body, {
    name: "Counter",
    kind: "code",
    channel_ids: [],
    location_id: null,
    site_url: null,
    greetings: { en: "Hello" },
    topic_id: null,
    consent_kind: null,
    consent_words: {},
    ref: undefined,
  })
})

test("what they agree to is changed as one, and words without a consent go", () => {
  const draft = { ...EMPTY, consent: "topic" as const, topic_id: "t", consent_words: { en: "Yes" } }
  assert.deepEqual(changesOf(draft, { consent_words: { en: "Yes" } }), {
    topic_id: "t",
    consent_kind: null,
    consent_words: { en: "Yes" },
  })
  assert.deepEqual(changesOf({ ...draft, consent: "" }, { consent: "" }), {
    topic_id: null,
    consent_kind: null,
    consent_words: {},
  })
  assert.deepEqual(changesOf(draft, { name: "B " }), { name: "B" })
})

test("what is missing is said one at a time", () => {
  const named = { ...EMPTY, name: "A" }
  assert.equal(lacking(EMPTY), "name")
  assert.equal(lacking(named), "")
  assert.equal(lacking({ ...named, kind: "checkbox" }), "consent")
  assert.equal(lacking({ ...named, consent: "topic" }), "topic")
  assert.equal(lacking({ ...named, consent: "service", consent_words: { en: " " } }), "words")
  assert.equal(lacking({ ...named, consent: "service", consent_words: { en: "Yes" } }), "")
})
