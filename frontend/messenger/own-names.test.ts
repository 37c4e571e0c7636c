/** Names that the build shortens must be ours alone: nothing that is sent, kept, or said to the host page has one. */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import test from "node:test"

const own: string[] = JSON.parse(readFileSync("messenger/own-names.json", "utf8"))

function wordsOf(path: string): Set<string> {
  return new Set(readFileSync(path, "utf8").match(/\w+/g))
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
}

const all = [...sources("messenger"), ...sources("shared/message"), ...sources("shared/campaign")].join("\n")

for (const path of [
  "shared/wire.ts",
  "shared/campaign/wire.ts",
  "messenger/types.ts",
  "messenger/events.ts",
  "messenger/commands.ts",
]) {
  test(`what ${path} names is none of them`, () => {
    const words = wordsOf(path)
    assert.deepEqual(
      own.filter((name) => words.has(name)),
      [],
    )
  })
}

test("none is an attribute or an event of an element", () => {
  const elements = [...all.matchAll(/<[a-z][\w]*\s[^<>]*/g)].map(([element]) => element).join("\n")
  assert.deepEqual(
    own.filter((name) => new RegExp(`\\s${name}=`).test(elements)),
    [],
  )
})

test("none is looked for by a word, which the build leaves as it is", () => {
  assert.deepEqual(
    own.filter((name) => [`["${name}"]`, `"${name}" in `].some((found) => all.includes(found))),
    [],
  )
})

test("none is the end of a phrase's key, which may be made from an object's names", () => {
  const keys = ["first", "rest"].flatMap((part) =>
    Object.keys(JSON.parse(readFileSync(`messenger/words/${part}/en.json`, "utf8"))),
  )
  assert.deepEqual(
    own.filter((name) => keys.some((key) => key.endsWith(`_${name}`))),
    [],
  )
})

test("each is used", () => {
  assert.deepEqual(
    own.filter((name) => !new RegExp(`\\b${name}\\b`).test(all + readFileSync("shared/live.ts", "utf8"))),
    [],
  )
})
