// Builds the apps into the Python package:  node build.mjs [messenger] [console] [phone] [--verify]
// Equal sources give equal bytes. --verify writes nothing and fails when what is committed differs from a rebuild.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { build, transform } from "esbuild"
import { finish } from "./finish.mjs"
import { numbering } from "./words.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const statics = join(here, "../src/rejoinder/web/static")
const verify = process.argv.includes("--verify")
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith("--"))

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
}

const hashed = {
  splitting: true,
  format: "esm",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
}

/** A style sheet as a string of JavaScript: the messenger adopts it into its Shadow DOM. */
const cssAsText = {
  name: "css-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true, charset: "utf8" })
      return { contents: code.trim(), loader: "text" }
    })
  },
}

/** Words as lists: what says them does so by number. */
function words({ listed }) {
  return {
    name: "words",
    setup({ onLoad }) {
      onLoad({ filter: /\.json$/ }, ({ path }) => ({ contents: listed(path) }))
    },
  }
}

function entryOf(result, source) {
  const found = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint === source)
  return { script: relative(".", found[0]).split("/").pop(), style: found[1].cssBundle?.split("/").pop() ?? null }
}

function filesOf(result, folder) {
  return result.outputFiles.map((file) => [join(folder, file.path.split("/").pop()), file.contents])
}

function manifest(result, entry) {
  const files = result.outputFiles.map((file) => file.path.split("/").pop()).sort()
  return Buffer.from(`${JSON.stringify({ ...entry, files }, null, 2)}\n`)
}

/** The entry and every file that it imports at once: the loader fetches them side by side. */
function firstFiles(result, source) {
  const { outputs } = result.metafile
  const found = [Object.keys(outputs).find((name) => outputs[name].entryPoint === source)]
  for (const name of found) {
    const now = outputs[name].imports.filter(({ kind, path }) => kind === "import-statement" && !found.includes(path))
    found.push(...now.map(({ path }) => path))
  }
  return found.map((name) => name.split("/").pop())
}

/** The entry's own file only names what it hands over from another one: the loader fetches that at once, without a file between. */
function behind({ outputFiles }, stub) {
  const { text } = outputFiles.find(({ path }) => path.endsWith(stub))
  return /^import\{start\}from"\.\/(?<hub>[^"]+)";export\{start\};\s*$/.exec(text).groups.hub
}

/** The file of each language's words, by part: `first` is fetched with the first page, `rest` with what comes later. */
function wordFiles(result, nameOf = (name) => name) {
  const found = {}
  for (const [name, { entryPoint = "" }] of Object.entries(result.metafile.outputs)) {
    const [, part, language] = /\/words\/(\w+)\/([\w-]+)\.json$/.exec(entryPoint) ?? []
    if (part) found[part] = { ...found[part], [language]: nameOf(name.split("/").pop()) }
  }
  return found
}

/** The files that are fetched when they are needed. */
function lazyFiles(result) {
  return Object.values(result.metafile.inputs).flatMap(({ imports }) =>
    imports
      .filter(({ kind, path }) => kind === "dynamic-import" && !path.endsWith(".json"))
      .map(({ path }) => join(here, path)),
  )
}

/**
 * Lets JSX find `h`, whose calls are shorter than those of the automatic runtime; and each lazy file lean on the whole
 * entry: else what they share falls into a dozen small files to fetch first.
 */
function sources(source, lazy, { numbered }) {
  return {
    name: "sources",
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const loader = path.endsWith("x") ? "tsx" : "ts"
        const head = loader === "tsx" ? 'import { Fragment, h } from "preact"\n' : ""
        const lean = lazy.includes(path) ? `\nimport ${JSON.stringify(join(here, source))}\n` : ""
        return { contents: head + numbered(readFileSync(path, "utf8")) + lean, loader }
      })
    },
  }
}

/** What each file is called before its hash: esbuild calls all that it makes by itself a chunk, and words by their language. */
function calling(result, hub) {
  const words = Object.entries(wordFiles(result)).flatMap(([part, files]) =>
    Object.entries(files).map(([language, name]) => [name, `${language}-${part}`]),
  )
  const called = { ...Object.fromEntries(words), [hub]: "messenger" }
  const others = Object.keys(result.metafile.outputs).map((name) => name.split("/").pop())
  for (const name of others.sort()) {
    const base = name.replace(/-\w+\.js$/, "")
    const same = Object.values(called).filter((one) => one.startsWith(base)).length
    called[name] ??= same ? `${base}${same + 1}` : base
  }
  return (name) => called[name]
}

async function messenger() {
  const source = "messenger/main.tsx"
  const jsx = { jsx: "transform", jsxFactory: "h", jsxFragment: "Fragment", tsconfigRaw: "{}" }
  const alias = { "@preact/signals-core": "./messenger/signals.ts", preact: "./messenger/drawing.ts" }
  // Names stay long until the last step shortens them in all files alike.
  const plain = { ...shared, ...hashed, ...jsx, minifyIdentifiers: false, minify: false }
  const own = JSON.parse(readFileSync(join(here, "messenger/own-names.json"), "utf8"))
  const mangleProps = new RegExp(`^(${own.join("|")})$`)
  const options = { ...plain, minifySyntax: true, minifyWhitespace: true, mangleProps, alias }
  const numbers = numbering(here)
  const made = (lazy) =>
    build({
      ...options,
      entryPoints: [source],
      outdir: "messenger-out",
      plugins: [sources(source, lazy, numbers), cssAsText, words(numbers)],
    })
  const app = await made(lazyFiles(await made([])))
  const stub = entryOf(app, source).script
  const hub = behind(app, stub)
  const texts = app.outputFiles.map(({ path, text }) => [path.split("/").pop(), text]).filter(([name]) => name !== stub)
  const { files, nameOf, shortOf } = await finish(Object.fromEntries(texts), hub, calling(app, hub))
  const others = firstFiles(app, source).filter((name) => name !== stub && name !== hub)
  const entry = { script: nameOf(hub), first: [hub, ...others].map(nameOf), words: wordFiles(app, nameOf) }
  const loader = await build({
    ...shared,
    entryPoints: ["messenger/loader.ts"],
    outdir: "messenger-out",
    format: "iife",
    define: { MESSENGER_FILE: JSON.stringify(entry.script), MESSENGER_START: JSON.stringify(shortOf.start) },
  })
  const contents = files.map(([name, text]) => ({ path: name, contents: Buffer.from(text) }))
  return {
    folder: "messenger",
    files: [
      ...filesOf({ outputFiles: contents }, "messenger"),
      ["messenger/manifest.json", manifest({ outputFiles: contents }, entry)],
      ["messenger.js", loader.outputFiles[0].contents],
      ["messenger-worker.js", await serviceWorker("messenger/worker.ts")],
      ["pointing.js", await pointing()],
    ],
  }
}

/** What builds tours on a business's own page, in one file: it is fetched by whoever has a link to it, and by nobody else. */
async function pointing() {
  const built = await build({
    ...shared,
    entryPoints: ["pointing/main.tsx"],
    outdir: "pointing-out",
    format: "esm",
    plugins: [cssAsText],
  })
  return built.outputFiles[0].contents
}

/** A page of its own: its script, its style and what they need, with a list of them. */
async function page(name) {
  const source = `${name}/main.tsx`
  const app = await build({
    ...shared,
    ...hashed,
    entryPoints: [source],
    outdir: `${name}-out`,
    loader: { ".svg": "file", ".woff2": "file", ".png": "file", ".mp3": "file" },
  })
  const entry = { ...entryOf(app, source), first: firstFiles(app, source) }
  return { folder: name, files: [...filesOf(app, name), [`${name}/manifest.json`, manifest(app, entry)]] }
}

async function console_() {
  const { folder, files } = await page("console")
  if (existsSync(join(here, "console/sw.ts"))) files.push(["console/sw.js", await serviceWorker("console/sw.ts")])
  return { folder, files }
}

/** A service worker keeps its address for life, so its name has no hash. */
async function serviceWorker(source) {
  const worker = await build({ ...shared, entryPoints: [source], outdir: "worker-out", format: "iife" })
  return worker.outputFiles[0].contents
}

function onDisk(folder) {
  const path = join(statics, folder)
  return existsSync(path) ? readdirSync(path).map((name) => join(folder, name)) : []
}

function same(path, contents) {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(contents))
}

function differences({ folder, files }) {
  const wanted = new Set(files.map(([name]) => name))
  const stale = onDisk(folder).filter((name) => !wanted.has(name))
  const changed = files.filter(([name, contents]) => !same(join(statics, name), contents))
  return { stale, changed }
}

function write({ stale, changed }) {
  for (const name of stale) rmSync(join(statics, name))
  for (const [name, contents] of changed) {
    mkdirSync(dirname(join(statics, name)), { recursive: true })
    writeFileSync(join(statics, name), contents)
  }
}

const apps = { messenger, console: console_, phone: () => page("phone") }
let different = 0
for (const [name, make] of Object.entries(apps)) {
  const main = join(here, name, "main.tsx")
  if ((asked.length && !asked.includes(name)) || !existsSync(main)) continue
  const found = differences(await make())
  different += found.stale.length + found.changed.length
  if (!verify) write(found)
  else
    for (const file of [...found.stale, ...found.changed.map(([path]) => path)])
      console.error(`differs from a rebuild: ${file}`)
}
if (verify && different) {
  console.error("Built assets differ from the sources. Run `make ui` and commit what it writes.")
  process.exit(1)
}
