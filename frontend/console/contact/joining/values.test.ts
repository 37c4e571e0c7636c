import assert from "node:assert/strict"
import test from "node:test"
import type { Contact } from "../../wire"
import { keeper, restoring, values } from "./values"

const RINA: Contact = { id: "1", name: "Rina", kind: "lead", attributes: { plan: "weekly" }, identities: [] }
const LEAD: Contact = {
  ...RINA,
  id: "2",
  name: "R.",
  email: "rina@example.com",
  attributes: { plan: "monthly", size: { shoe: 38 } },
}
const AFTER: Contact = { ...RINA, email: "rina@example.com", attributes: { ...LEAD.attributes, plan: "weekly" } }

const side = (contact: Contact) => ({ contact, conversations: 1, subscriptions: 0, stops: [] })

test("each value says whose it will be, and what neither has is left out", () => {
  const rows = values({ kept: side(RINA), gone: side(LEAD), after: AFTER, stops: [] }, (tag) => tag)
  assert.deepEqual(
    rows.map(({ id, wins }) => [id, wins]),
    [
      ["name", "kept"],
      ["email", "gone"],
      ["attribute-plan", "kept"],
      ["attribute-size", "gone"],
    ],
  )
  assert.equal(rows.at(-1)?.gone, '{"shoe":38}')
})

test("what a merge filled in is taken back, and nothing else", () => {
  assert.deepEqual(restoring(RINA, AFTER), { email: null, attributes: { size: null } })
  assert.deepEqual(restoring(RINA, RINA), {})
})

test("whom the business's own system knows has to stay", () => {
  const user = { ...LEAD, external_id: "u-7" }
  assert.equal(keeper(RINA, user), user)
  assert.equal(keeper(user, RINA), user)
  assert.equal(keeper(RINA, LEAD), null)
})
