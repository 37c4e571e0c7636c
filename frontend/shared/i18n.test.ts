import assert from "node:assert/strict"
import test from "node:test"
import { pick, speaks } from "./i18n"

test("values are put in, numbers in the language's own way", () => {
  const say = speaks("id", { total: "{n} pesan dari {name}" })
  assert.equal(say("total", { n: 12_000, name: "Siti" }), "12.000 pesan dari Siti")
})

test("a value that looks like a placeholder is left as it is", () => {
  assert.equal(speaks("en", { hi: "Hi {name}" })("hi", { name: "{name}" }), "Hi {name}")
})

test("a counting phrase takes the plural form of its language", () => {
  const say = speaks("ru", {
    unread: { one: "{n} новое", few: "{n} новых", many: "{n} новых сообщений", other: "{n}" },
  })
  assert.equal(say("unread", { n: 21 }), "21 новое")
  assert.equal(say("unread", { n: 3 }), "3 новых")
  assert.equal(say("unread", { n: 11 }), "11 новых сообщений")
})

test("a language without that plural form uses its other form", () => {
  assert.equal(speaks("th", { unread: { other: "{n} ข้อความ" } })("unread", { n: 1 }), "1 ข้อความ")
})

const offered = ["en", "id", "pt-BR", "ru", "th", "zh-CN"]

test("the first wish that is offered wins, by language when not by region", () => {
  assert.equal(pick(["pt-PT", "ru"], offered), "pt-BR")
  assert.equal(pick(["zh-Hans-SG"], offered), "zh-CN")
  assert.equal(pick(["de", "TH"], offered), "th")
  assert.equal(pick([undefined, "", null, "id_ID"], offered), "id")
})

test("nobody's wish offered means English", () => {
  assert.equal(pick(["de", "fr"], offered), "en")
})
