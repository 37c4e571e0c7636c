import assert from "node:assert/strict"
import test from "node:test"
import { read } from "./read"

test("codes are one a line, and empty lines are none", () => {
  assert.deepEqual(read("WELCOME-1\r\n\n  WELCOME-2 \n"), ["WELCOME-1", "WELCOME-2"])
})

test("of a CSV file it is the first column without its head", () => {
  assert.deepEqual(read('\uFEFFcode;amount\n"A-1";10\nA-2;20'), ["A-1", "A-2"])
})
