import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"

const read = (path: string) => readFileSync(path, "utf8")

test("the preview is drawn with the classes of the messenger's own views", () => {
  const drawing = read("console/settings/channels/preview-drawing.tsx")
  const views = ["home", "panel", "launcher", "states", "face", "app"].map((name) =>
    read(`messenger/views/${name}.tsx`),
  )
  const classes = [...drawing.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => (names ?? "").split(" "))
  assert(classes.length > 10)
  const strange = classes.filter((name) => !views.some((view) => new RegExp(`["\`\\s]${name}["\`\\s]`).test(view)))
  assert.deepEqual(strange, [])
})
