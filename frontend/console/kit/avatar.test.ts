import assert from "node:assert/strict"
import test from "node:test"
import { initials } from "./avatar"

const cases: [string, string][] = [
  ["Siti Rahmawati", "SR"],
  ["Maria da Silva", "MS"],
  ["Павел Кузнецов", "ПК"],
  ["陈小雨", "陈"],
  ["นภา วงศ์สุข", "น"],
  ["Visitor 4821", "V4"],
  ["Tanya K.", "TK"],
  ["Ayu", "AY"],
  ["", "?"],
  ["👍", "?"],
]

for (const [name, letters] of cases) {
  test(`${name || "nobody"} is ${letters}`, () => assert.equal(initials(name), letters))
}
