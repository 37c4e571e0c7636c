import assert from "node:assert/strict"
import test from "node:test"
import { accentRoles, contrast, hex, legible, parse, textOn } from "./colour"

const rgb = (text: string) => parse(text)!
const accents = ["#0d766e", "#ffffff", "#000000", "#ffde00", "#ff5a1f", "#7a7a7a", "#00ff88", "#123", "#e91e63"]

test("colours are read from three or six digits, and nothing else", () => {
  assert.deepEqual([...rgb("#0af")], [0, 170, 255])
  assert.equal(hex(rgb("0d766e")), "#0d766e")
  assert.equal(parse("red"), null)
  assert.equal(parse("#12345g"), null)
  assert.equal(parse("url(x)"), null)
})

test("black on white has the contrast that WCAG says", () => {
  assert.equal(contrast(rgb("#000"), rgb("#fff")), 21)
})

test("text on any accent reads at AA", () => {
  for (const accent of accents) assert(contrast(textOn(rgb(accent)), rgb(accent)) >= 4.5, accent)
})

test("a colour that reads already is left as it is", () => {
  assert.equal(hex(legible(rgb("#0d766e"), rgb("#ffffff"))), "#0d766e")
})

for (const theme of ["light", "dark"] as const) {
  const surface = rgb(theme === "light" ? "#ffffff" : "#161b21")
  const page = rgb(theme === "light" ? "#f8f8f6" : "#161b21")
  test(`any accent gives readable roles on ${theme}`, () => {
    for (const accent of accents) {
      const roles = accentRoles(accent, theme)
      assert(contrast(rgb(roles.on_accent), rgb(roles.accent)) >= 4.45, `${accent} text on accent`)
      assert(contrast(rgb(roles.accent_text), surface) >= 4.45, `${accent} as text on the surface`)
      assert(contrast(rgb(roles.accent_text), rgb(roles.accent_soft)) >= 4.45, `${accent} as text on its soft ground`)
      assert(contrast(rgb(roles.accent), page) >= 1.2, `${accent} seen on the page`)
    }
  })
}

test("an accent that is no colour falls back to sea green", () => {
  assert.equal(accentRoles("nonsense", "light").accent, "#0d766e")
})

test("a business's bright colour stays its own as a ground", () => {
  assert.equal(accentRoles("#ffd400", "light").accent, "#ffd400")
})
