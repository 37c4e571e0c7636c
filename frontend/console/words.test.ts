import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import test from "node:test"
import en from "./en.json"

const OWN = ["kit", "shell", "store", "inbox", "thread", "composer", "contact", "contacts", "deliveries"]
const THEIR_OWN = ["message_"]

const sources = OWN.flatMap((folder) =>
  readdirSync(`console/${folder}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => readFileSync(`console/${folder}/${name}`, "utf8")),
)
  .concat(readFileSync("console/api.ts", "utf8"))
  .join("\n")

/** A key is used by its name, or by a template that begins as it does and ends as it does. */
const templates = [...sources.matchAll(/`([\w.]+\.)\$\{[^`]*`/g)].map((found) => found[1] as string)

function used(key: string): boolean {
  return (
    sources.includes(`"${key}"`) ||
    templates.some((start) => key.startsWith(start)) ||
    THEIR_OWN.some((start) => key.startsWith(start))
  )
}

test("every phrase of the catalogue is said somewhere", () => {
  assert.deepEqual(
    Object.keys(en).filter((key) => !used(key)),
    [],
  )
})

test("every phrase that is said is in the catalogue", () => {
  const said = [...sources.matchAll(/\bt\("([\w.]+)"/g)].map((found) => found[1] as string)
  assert.deepEqual(
    said.filter((key) => !(key in en)),
    [],
  )
})
