// Prints what the messenger weighs, gzipped, in bytes:  node sizes.mjs [--check]
// A first open is the loader, the file that it fetches at once and the first words of one language; a browser test holds
// that nothing else is fetched for it. Everything is every feature with all words of English. --check fails past a limit.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

const statics = join(dirname(fileURLToPath(import.meta.url)), "../src/rejoinder/web/static")
const folder = join(statics, "messenger")
const FIRST_OPEN = { en: 19_300, id: 20_000, "pt-BR": 20_000, ru: 20_000, th: 20_000, "zh-CN": 20_000 }
const LIMITS = { loader: 2_500, lazy_file: 6_000, everything: 40_000 }

const weigh = (path) => gzipSync(readFileSync(path), { level: 9 }).length
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const over = (found, limits) => Object.keys(limits).filter((name) => !(found[name] <= limits[name]))

const { first, words } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, weigh(join(folder, name))]),
)
const loader = weigh(join(statics, "messenger.js"))
const ofWords = Object.values(words).flatMap((part) => Object.values(part))
const features = Object.keys(files).filter((name) => !ofWords.includes(name))
const at_once = loader + sum(first.map((name) => files[name]))
const first_open = Object.fromEntries(Object.entries(words.first).map(([tag, name]) => [tag, at_once + files[name]]))
const lazy_file = Math.max(...Object.entries(files).map(([name, bytes]) => (first.includes(name) ? 0 : bytes)))
const everything = loader + sum([...features, words.first.en, words.rest.en].map((name) => files[name]))
const found = { loader, lazy_file, everything }
const wrong = [...over(found, LIMITS), ...over(first_open, FIRST_OPEN).map((tag) => `first_open ${tag}`)]
console.log(JSON.stringify({ ...found, limits: LIMITS, first_open, over: wrong, files }, null, 2))
if (process.argv.includes("--check") && wrong.length) process.exit(1)
