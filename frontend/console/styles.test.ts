import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import test from "node:test"

const FOLDERS = ["kit", "shell", "inbox", "thread", "composer", "contact", "deliveries"]
const sheets = FOLDERS.flatMap((folder) =>
  readdirSync(`console/${folder}`)
    .filter((name) => name.endsWith(".css"))
    .map((name) => `console/${folder}/${name}`),
)

test("components take colours from the roles only, but for the colours that are other firms' own", () => {
  const found = sheets.flatMap((path) => {
    const text = readFileSync(path, "utf8")
      .replaceAll(/--channel: #[0-9a-f]{6}/g, "")
      .replaceAll("#000 calc", "")
    return [...text.matchAll(/#[0-9a-f]{3,8}\b/gi)].map((colour) => `${path} ${colour[0]}`)
  })
  assert.deepEqual(
    found.filter((one) => !one.endsWith("#app")),
    [],
  )
})

test("no component uses a named value that dark mode does not change", () => {
  const found = sheets.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/var\(--(paper|ink|night|chalk|sea|tern|amber)-[\w-]+\)/g)].map(
      (value) => `${path} ${value[0]}`,
    ),
  )
  assert.deepEqual(found, [])
})
