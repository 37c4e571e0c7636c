import assert from "node:assert/strict"
import test from "node:test"
import { sample } from "./variables"

const shown: [string, string][] = [
  ["Hello {{ contact.first_name }}!", "Hello Ana!"],
  ["Hello{% if contact.first_name %} {{ contact.first_name }}{% endif %}!", "Hello Ana!"],
  ["{% if order.late %}Sorry.{% else %}On time.{% endif %}", "On time."],
  ["Parcel {{ order.tracking }}", "Parcel {{ order.tracking }}"],
  ["{{ contact.name | upcase }}", "Ana Ferreira"],
]

for (const [text, seen] of shown)
  test(`${text} is seen as ${seen}`, () => {
    assert.equal(sample(text), seen)
  })
