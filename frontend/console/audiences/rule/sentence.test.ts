import assert from "node:assert/strict"
import test from "node:test"
import type { Rule } from "./rule"
import { plain, sentence } from "./sentence"
import { shop } from "./words.fixture"

const all = (...of: Rule[]): Rule => ({ type: "all", of })
const any = (...of: Rule[]): Rule => ({ type: "any", of })
const not = (of: Rule): Rule => ({ type: "not", of })
const plan: Rule = { type: "attribute", name: "plan", op: "is", value: "pro" }
const ordered: Rule = { type: "did", event: "order_placed" }

const read: [string, Rule][] = [
  ["Everybody", all()],
  ["Nobody", any()],
  ["Nobody", not(all())],
  ["People: plan is pro", plan],
  [
    "People: plan is pro · and did order placed at least 3 times within the last 30 days where total is more than 100 · and not in Staff",
    all(
      plan,
      {
        type: "did",
        event: "order_placed",
        op: "gte",
        times: 3,
        period: { type: "days", last: 30 },
        where: [{ name: "total", op: "gt", value: 100 }],
      },
      not({ type: "segment", segment_id: "staff" }),
    ),
  ],
  [
    "People: in Staff · or (plan is pro · and on the site now)",
    any({ type: "segment", segment_id: "staff" }, all(plan, { type: "online" })),
  ],
  ["People: not (plan is pro · or did order placed)", not(any(plan, ordered))],
  ["People: did order placed exactly 1 time", all({ ...ordered, op: "eq", times: 1 })],
  [
    "People: never did order placed since 1 Nov 2026",
    all({ ...ordered, op: "eq", times: 0, period: { type: "dates", since: "2026-11-01" } }),
  ],
  [
    "People: did order placed from 60 to 30 days ago",
    all({ ...ordered, period: { type: "days", last: 60, until: 30 } }),
  ],
  [
    "People: did order placed for the first time within the last day",
    all({ ...ordered, which: "first", period: { type: "days", last: 1 } }),
  ],
  [
    "People: did page at least 25 % more in 30 days than in the 30 days before",
    all({ type: "compared", event: "page", change: "more", percent: 25, days: 30 }),
  ],
  [
    "People: First seen is within the last 7 days",
    all({ type: "field", name: "first_seen_at", op: "within_last", value: 7 }),
  ],
  [
    "People: First seen is before 2 Jan 2026",
    all({ type: "field", name: "first_seen_at", op: "before", value: "2026-01-02" }),
  ],
  [
    "People: Orders is between 3 and 1,200",
    all({ type: "attribute", name: "orders", op: "between", value: [3, 1200] }),
  ],
  [
    "People: plan is one of pro, free or team",
    all({ type: "attribute", name: "plan", op: "one_of", value: ["pro", "free", "team"] }),
  ],
  ["People: plan is …", all({ type: "attribute", name: "plan", op: "is", value: "" })],
  ["People: company’s seats is known", all({ type: "attribute", of: "company", name: "seats", op: "is_set" })],
  ["People: subscribed to New beans on Email", all({ type: "subscribed", topic_id: "beans", channel_type: "email" })],
  ["People: reachable on Web", all({ type: "reachable", channel_type: "web" })],
  [
    "People: with at least 2 conversations that wait for an answer tagged VIP",
    all({ type: "conversation", status: "waiting", times: 2, tag_id: "vip" }),
  ],
  ["People: clicked in a campaign that is gone", all({ type: "campaign", campaign_id: "x", what: "clicked" })],
]

for (const [text, rule] of read)
  test(text, () => {
    assert.equal(plain(sentence(rule, shop)), text)
  })

test("what a rule is about and what it is compared with has weight", () => {
  assert.deepEqual(
    sentence(plan, shop).filter(({ weight }) => weight),
    [
      { text: "plan", weight: true },
      { text: "pro", weight: true },
    ],
  )
})
