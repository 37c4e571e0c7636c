import assert from "node:assert/strict"
import test from "node:test"
import { hashOf, read } from "./address"

test("an address names a person, a thread and a mail", () => {
  assert.deepEqual(read("#/rina/email:hello@shop.example/m%2F1"), {
    person: "rina",
    app: "email",
    account: "email:hello@shop.example",
    mail: "m/1",
  })
})

test("an app without a thread is an app", () => {
  assert.deepEqual(read("#/rina/sms"), { person: "rina", app: "sms", account: "", mail: "" })
})

test("what was written is read again", () => {
  assert.equal(read(hashOf("rina", "sms:+44 7", "a b")).mail, "a b")
})
