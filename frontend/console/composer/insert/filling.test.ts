import assert from "node:assert/strict"
import test from "node:test"
import type { ApprovedTemplate } from "../../wire"
import { filled, gaps, nothing, reads } from "./filling"

const SENT: ApprovedTemplate = {
  name: "order_sent",
  language: "id",
  category: "utility",
  status: "approved",
  header: "Pesanan {{1}}",
  body: "Halo {{1}}, dikirim dengan {{2}}. Sampai jumpa, {{1}}!",
  footer: "Kopi Kita",
  buttons: [
    { kind: "url", title: "Lacak", url: "https://track.example/{{1}}" },
    { kind: "quick_reply", title: "Ok" },
  ],
}

test("a place that stands twice is filled in once", () => {
  assert.deepEqual(
    gaps(SENT).map(({ part, at }) => `${part} ${at}`),
    ["header 0", "body 0", "body 1", "buttons 0"],
  )
})

test("what is not filled in yet stays as it is written", () => {
  const filling = { ...nothing(SENT), body: ["Rina", ""] }
  assert.equal(
    reads(SENT, filling),
    "Pesanan {{1}}\n\nHalo Rina, dikirim dengan {{2}}. Sampai jumpa, Rina!\n\nKopi Kita",
  )
})

test("a head that is a file is filled in with its address and is no part of the words", () => {
  const film = { ...SENT, header: "", header_kind: "video", buttons: [] }
  assert.deepEqual(
    gaps(film).map(({ kind }) => kind),
    ["file", "body", "body"],
  )
  assert.equal(reads(film, nothing(film)).includes("video"), false)
})

test("the block has a value for each place, and one for each button where a link has a place", () => {
  const block = filled(SENT, { header: ["2041"], body: [" Rina ", "JNE"], buttons: ["88213", ""] })
  assert.deepEqual([block.header, block.body, block.buttons], [["2041"], ["Rina", "JNE"], ["88213", ""]])
})

test("a place with a name is called by it, and numbered ones stand by their numbers", () => {
  const named = { ...SENT, header: "", body: "Halo {{customer_name}}, {{ what }} sudah dikirim.", buttons: [] }
  assert.deepEqual(
    gaps(named).map(({ name }) => name),
    ["customer_name", "what"],
  )
  assert.equal(
    reads(named, { ...nothing(named), body: ["Rina", "kopi"] }),
    "Halo Rina, kopi sudah dikirim.\n\nKopi Kita",
  )
  assert.deepEqual(gaps(SENT)[1]?.name, undefined)
  assert.equal(
    reads({ ...SENT, header: "", body: "{{2}} untuk {{1}}" }, { header: [], body: ["a", "b"], buttons: [] }),
    "b untuk a\n\nKopi Kita",
  )
})
