import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import test from "node:test"

type Catalogue = Record<string, string | Record<string, string>>

const LANGUAGES = ["en", "id", "pt-BR", "ru", "th", "zh-CN"]
const PARTS = ["first", "rest"]

function catalogue(part: string, language: string): Catalogue {
  return JSON.parse(readFileSync(`messenger/words/${part}/${language}.json`, "utf8"))
}

function forms(phrase: string | Record<string, string>): string[] {
  return typeof phrase === "string" ? [phrase] : Object.values(phrase)
}

function holes(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join()
}

const source = ["messenger", "shared/message", "shared/campaign"]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`))
  .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
  .map((name) => readFileSync(name, "utf8"))
  .join("\n")

/** A key is said by its name, or by a template such as `${about}_title`. */
function said(key: string): boolean {
  const [head, tail] = [key.split("_")[0], key.split("_").slice(1).join("_")]
  return [`"${key}"`, `\`${head}_\${`, `}_${tail}\``].some((call) => source.includes(call))
}

for (const part of PARTS) {
  for (const language of LANGUAGES) {
    test(`${part}/${language} has the keys of English, no more and no fewer`, () => {
      assert.deepEqual(Object.keys(catalogue(part, language)), Object.keys(catalogue(part, "en")))
    })
    test(`${part}/${language} fills the same holes as English and leaves no text empty`, () => {
      const english = catalogue(part, "en")
      for (const [key, phrase] of Object.entries(catalogue(part, language))) {
        for (const text of forms(phrase)) {
          assert(text.trim(), key)
          assert.equal(holes(text), holes(forms(english[key]!)[0]!), key)
        }
      }
    })
    test(`${part}/${language} has each plural form of its language`, () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
      for (const [key, phrase] of Object.entries(catalogue(part, language))) {
        if (typeof phrase === "string") continue
        // "many" in Portuguese is for millions: a messenger has none to count.
        for (const form of pluralCategories.filter((name) => language !== "pt-BR" || name !== "many")) {
          assert(phrase[form], `${key} lacks ${form}`)
        }
      }
    })
  }
  test(`every key of ${part} is said somewhere`, () => {
    for (const key of Object.keys(catalogue(part, "en"))) assert(said(key), key)
  })
}

test("no key is in two parts", () => {
  const keys = PARTS.flatMap((part) => Object.keys(catalogue(part, "en")))
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  )
})
