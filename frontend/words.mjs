// The messenger's words by number: a phrase whose key is only ever said as it stands has its place in a list instead,
// and the key is in no file. Keys that are put together, or stand in a table, stay as they are.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const PARTS = ["first", "rest"]
/** What a call of `say` says, up to its values. */
const CALL = /(?<!#)\bsay\(([^(),]*)/g
/** A literal that is not compared with something. */
const KEY = /(?<![=!]== )"(\w+)"/g
/** One of the words that a type allows. */
const TYPE = /^ +\| "\w+"$/gm

const read = (...path) => readFileSync(join(...path), "utf8")

function sourcesOf(here) {
  return ["messenger", "shared/message", "shared/campaign"]
    .flatMap((folder) => readdirSync(join(here, folder), { recursive: true }).map((name) => join(here, folder, name)))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => read(name).replace(TYPE, ""))
    .join("\n")
}

function rewritten(text, make) {
  return text.replace(CALL, (call) => call.replace(KEY, (literal, key) => make(key) ?? literal))
}

/** It stands somewhere else, or something such as `${about}_title` may make it. */
function madeIn(rest, key) {
  const [head, ...tail] = key.split("_")
  return [`"${key}"`, `\`${head}_\${`, `}_${tail.join("_")}\``].some((found) => rest.includes(found))
}

/** `numbered` has a source say numbers; `listed` makes a catalogue a list of phrases, the first places left empty. */
export function numbering(here) {
  const keys = PARTS.map((part) => Object.keys(JSON.parse(read(here, `messenger/words/${part}/en.json`))))
  const rest = rewritten(sourcesOf(here), (key) => (keys.flat().includes(key) ? "" : null))
  const plain = keys.map((part) => part.filter((key) => !madeIn(rest, key)))
  const numbers = new Map(plain.flat().map((key, at) => [key, at]))
  return {
    numbered: (text) => rewritten(text, (key) => numbers.get(key)),
    listed(path) {
      const phrases = Object.entries(JSON.parse(read(path)))
      const list = phrases.filter(([key]) => numbers.has(key)).sort(([a], [b]) => numbers.get(a) - numbers.get(b))
      const others = phrases.filter(([key]) => !numbers.has(key))
      const empty = ",".repeat(numbers.get(list[0][0]))
      const texts = list.map(([, phrase]) => JSON.stringify(phrase)).join()
      return `export default Object.assign([${empty}${texts}],${JSON.stringify(Object.fromEntries(others))})`
    },
  }
}
