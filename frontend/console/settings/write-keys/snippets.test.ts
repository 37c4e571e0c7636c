import assert from "node:assert/strict"
import test from "node:test"
import { LANGUAGES, snippet } from "./snippets"

for (const language of LANGUAGES)
  test(`the snippet for ${language} sends to this server with the key`, () => {
    const text = snippet(language, "key-1", "https://chat.example:8443")
    assert.equal(text.includes("key-1"), true)
    assert.equal(text.includes("chat.example:8443"), true)
  })
