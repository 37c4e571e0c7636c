// Prints what the messenger weighs, gzipped, in bytes:  node sizes.mjs [--check]
// A first open is the loader and the files that it fetches at once, style and English among them; everything is every
// feature besides; another language comes on top. --check fails past a limit.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

const statics = join(dirname(fileURLToPath(import.meta.url)), "../src/rejoinder/web/static")
const folder = join(statics, "messenger")
const LIMITS = { loader: 2_500, first_open: 20_000, lazy_file: 6_000, language: 6_000, everything: 40_000 }
const LANGUAGE = /^(id|pt-BR|ru|th|zh-CN)-/

const largest = (record) => Math.max(...Object.values(record))
const weigh = (path) => gzipSync(readFileSync(path), { level: 9 }).length
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

const { first } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, weigh(join(folder, name))]),
)
const lazy = Object.fromEntries(Object.entries(files).filter(([name]) => !first.includes(name)))
const languages = {}
for (const [name, bytes] of Object.entries(lazy)) {
  const [, tag] = LANGUAGE.exec(name) ?? []
  if (tag) languages[tag] = (languages[tag] ?? 0) + bytes
}
const loader = weigh(join(statics, "messenger.js"))
const first_open = loader + sum(first.map((name) => files[name]))
const features = sum(Object.entries(lazy).flatMap(([name, bytes]) => (LANGUAGE.test(name) ? [] : [bytes])))
const found = {
  loader,
  first_open,
  lazy_file: largest(lazy),
  language: largest(languages),
  everything: first_open + features,
}
const over = Object.keys(LIMITS).filter((name) => found[name] > LIMITS[name])
console.log(JSON.stringify({ ...found, limits: LIMITS, over, languages, files }, null, 2))
if (process.argv.includes("--check") && over.length) process.exit(1)
