import assert from "node:assert/strict"
import test from "node:test"
import { readHours, spanOf, writeHours } from "./week"

const reads: [string, unknown][] = [
  ["9-17:30", [["09:00", "17:30"]]],
  [
    "9:00–12, 13-17",
    [
      ["09:00", "12:00"],
      ["13:00", "17:00"],
    ],
  ],
  [
    "13-17, 9-12",
    [
      ["09:00", "12:00"],
      ["13:00", "17:00"],
    ],
  ],
  ["9am to 5pm", [["09:00", "17:00"]]],
  ["12am-12pm", [["00:00", "12:00"]]],
  ["9.30-18", [["09:30", "18:00"]]],
  [
    "9-12 and 14-18",
    [
      ["09:00", "12:00"],
      ["14:00", "18:00"],
    ],
  ],
  ["24h", [["00:00", "24:00"]]],
  ["18-24", [["18:00", "24:00"]]],
  ["", []],
  ["closed", []],
  ["soon", "unread"],
  ["9-25", "unread"],
  ["9:75-12", "unread"],
  ["18-2", [["18:00", "02:00"]]],
  ["9-9", "empty"],
  ["12-2, 18-20", "crossing"],
  ["9-13, 12-17", "crossing"],
]

for (const [typed, meant] of reads)
  test(`"${typed}" is read as ${JSON.stringify(meant)}`, () => {
    assert.deepEqual(readHours(typed), meant)
  })

test("what is written is read again as the same", () => {
  const hours: [string, string][] = [
    ["09:00", "12:00"],
    ["13:00", "17:30"],
  ]
  assert.deepEqual(readHours(writeHours(hours)), hours)
})

test("an interval knows its place in the day", () => {
  assert.deepEqual(spanOf(["06:00", "18:00"]), { start: 0.25, length: 0.5 })
  assert.deepEqual(spanOf(["18:00", "02:00"]), { start: 0.75, length: 0.25 })
})
