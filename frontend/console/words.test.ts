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
const templates = begun(sources)

function begun(text: string): string[] {
  return [...text.matchAll(/`([\w.]+[._])\$\{[^`]*`/g)].map((found) => found[1] as string)
}

function used(key: string): boolean {
  return said(key, sources, templates) || THEIR_OWN.some((start) => key.startsWith(start))
}

function said(key: string, text: string, begun: readonly string[]): boolean {
  return text.includes(`"${key}"`) || begun.some((start) => key.startsWith(start))
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

/** The catalogues that areas bring with them, each with the sources beside and below it; parts are everybody's. */
const areas = readdirSync("console", { recursive: true })
  .map(String)
  .filter((path) => path.endsWith("/en.json"))
  .map((path) => {
    const folder = `console/${path.slice(0, -"/en.json".length)}`
    const where = folder === "console/parts" ? "console" : folder
    const text = readdirSync(where, { recursive: true })
      .map(String)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
      .map((name) => readFileSync(`${where}/${name}`, "utf8"))
      .join("\n")
    return { path, text, keys: Object.keys(JSON.parse(readFileSync(`console/${path}`, "utf8"))) }
  })

for (const { path, text, keys } of areas)
  test(`every phrase of ${path} is said beside it`, () => {
    const templates = begun(text)
    const ends = [...text.matchAll(/`\$\{[^`}]*\}([._]\w+)`/g)].map((found) => found[1] as string)
    assert.deepEqual(
      keys.filter((key) => !said(key, text, templates) && !ends.some((end) => key.endsWith(end))),
      [],
    )
  })
