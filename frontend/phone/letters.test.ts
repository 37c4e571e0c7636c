import assert from "node:assert/strict"
import test from "node:test"
import { bare, letters } from "./letters"

const mail = (id: string, subject: string) => ({ id, mine: false, at: "2026-11-22T10:00:00Z", subject })

test("answers lie with what they answer, and what is newest is first", () => {
  const found = letters([mail("1", "Order"), mail("2", "Beans"), mail("3", "Re: Order")])
  assert.deepEqual(
    found.map((one) => [one.subject, one.mails.map(({ id }) => id)]),
    [
      ["Order", ["1", "3"]],
      ["Beans", ["2"]],
    ],
  )
})

test("a subject loses what answering put before it, in several languages", () => {
  assert.equal(bare("Re: AW: Fwd: Order"), "Order")
  assert.equal(bare("回复：订单"), "订单")
  assert.equal(bare("Reading list"), "Reading list")
})
