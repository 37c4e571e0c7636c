// Runs every *.test.ts with node's own runner: esbuild strips the types first, so Node 20 is enough.
import { spawnSync } from "node:child_process"
import { readdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, "node_modules/.tests")
const asked = process.argv.slice(2)
const tests = ["shared", "messenger", "console", "phone", "pointing"]
  .flatMap((folder) => readdirSync(join(here, folder), { recursive: true }).map((name) => join(folder, name)))
  .filter((name) => /\.test\.tsx?$/.test(name) && (!asked.length || asked.some((part) => name.includes(part))))

rmSync(out, { recursive: true, force: true })
await build({
  absWorkingDir: here,
  entryPoints: tests,
  outdir: out,
  outbase: here,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  outExtension: { ".js": ".mjs" },
  loader: { ".css": "text" },
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
})
const files = tests.map((name) => join(out, name.replace(/\.tsx?$/, ".mjs")))
const run = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit", cwd: here })
process.exit(run.status ?? 1)
