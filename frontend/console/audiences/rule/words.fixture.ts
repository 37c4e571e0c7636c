import type { Vocabulary } from "./vocabulary"

const none = (...ops: string[]) => ops.map((op) => ({ op, value: "none" as const }))

/** Words of a shop, for tests. */
export const shop: Vocabulary = {
  fields: [
    { name: "email", label: "Email", type: "text" },
    { name: "first_seen_at", label: "First seen", type: "date" },
    { name: "last_seen_at", label: "Last seen", type: "date" },
  ],
  attributes: [
    { of: "contact", name: "plan", type: "text", label: null, values: ["pro", "free"] },
    { of: "contact", name: "orders", type: "number", label: "Orders" },
    { of: "contact", name: "likes", type: "list" },
    { of: "company", name: "seats", type: "number" },
  ],
  events: [
    {
      name: "order_placed",
      properties: [
        { name: "total", type: "number" },
        { name: "sku", type: "text", values: ["gayo"] },
      ],
    },
    { name: "page", properties: [] },
  ],
  topics: [{ id: "beans", name: "New beans" }],
  channel_types: ["web", "email"],
  tags: [{ id: "vip", name: "VIP" }],
  segments: [{ id: "staff", name: "Staff" }],
  operators: {
    text: [
      { op: "is", value: "text" },
      { op: "is_not", value: "text" },
      { op: "one_of", value: "list" },
      { op: "contains", value: "text" },
      ...none("is_set", "is_not_set"),
    ],
    number: [
      { op: "eq", value: "number" },
      { op: "gt", value: "number" },
      { op: "between", value: "pair" },
      ...none("is_set"),
    ],
    date: [
      { op: "before", value: "date" },
      { op: "within_last", value: "days" },
      { op: "not_within_last", value: "days" },
      ...none("anniversary"),
    ],
    boolean: none("is_true", "is_false"),
    list: [{ op: "has", value: "list" }],
  },
}
