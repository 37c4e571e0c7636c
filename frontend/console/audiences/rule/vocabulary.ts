import type { Condition, Node, Rule, Value } from "./rule"

/** How the value of an operator is given. */
export type ValueKind = "none" | "text" | "number" | "date" | "list" | "pair" | "days"

export interface Operator {
  op: string
  value: ValueKind
}

export interface Vocabulary {
  fields: readonly { name: string; label: string; type: string; values?: readonly unknown[] }[]
  attributes: readonly {
    of: "contact" | "company"
    name: string
    type: string
    label?: string | null
    values?: readonly unknown[]
  }[]
  events: readonly {
    name: string
    properties: readonly { name: string; type: string; values?: readonly unknown[] }[]
  }[]
  topics: readonly { id: string; name: string }[]
  channel_types: readonly string[]
  tags: readonly { id: string; name: string }[]
  segments: readonly { id: string; name: string }[]
  campaigns?: readonly { id: string; name: string }[]
  operators: Readonly<Record<string, readonly Operator[]>>
}

/** What the server says that an operator is given, as the way in which one gives it. */
const GIVEN: Readonly<Record<string, ValueKind>> = {
  nothing: "none",
  texts: "list",
  values: "list",
  numbers: "pair",
  dates: "pair",
  day: "date",
}

/** The vocabulary with its operators' values in the kinds that are drawn. */
export function understood(words: Vocabulary): Vocabulary {
  const operators = Object.entries(words.operators).map(([type, all]) => [
    type,
    all.map(({ op, value }) => ({ op, value: GIVEN[value] ?? value })),
  ])
  return { ...words, operators: Object.fromEntries(operators) }
}

export const COUNTS = ["gte", "lte", "eq", "gt", "lt"] as const

/** What is compared: its name for people, its type, and the values that were seen. */
export interface Compared {
  label: string
  type: string
  values: readonly unknown[]
}

export function wordsOf(name: string): string {
  return name.replaceAll("_", " ").replaceAll(".", " › ")
}

export function fieldOf(words: Vocabulary, name: string): Compared {
  const known = words.fields.find((one) => one.name === name)
  return { label: known?.label ?? wordsOf(name), type: known?.type ?? "text", values: known?.values ?? [] }
}

export function attributeOf(words: Vocabulary, name: string, of: "contact" | "company"): Compared {
  const known = words.attributes.find((one) => one.name === name && one.of === of)
  return { label: known?.label || wordsOf(name), type: known?.type ?? "text", values: known?.values ?? [] }
}

export function propertyOf(words: Vocabulary, event: string, name: string): Compared {
  const known = words.events.find((one) => one.name === event)?.properties.find((one) => one.name === name)
  return { label: wordsOf(name), type: known?.type ?? "text", values: known?.values ?? [] }
}

export function operatorsOf(words: Vocabulary, type: string): readonly Operator[] {
  return words.operators[type] ?? words.operators.text ?? []
}

/** How the value of an operator is given, for a type; guessed from the value when the operator is not known. */
export function kindOf(words: Vocabulary, type: string, op: string, value?: Value): ValueKind {
  const known = operatorsOf(words, type).find((one) => one.op === op)
  if (known) return known.value
  if (Array.isArray(value)) return "list"
  return typeof value === "number" ? "number" : "text"
}

/** The operator that stands there first: the plainest comparison of a type. */
const PLAINEST = ["is", "eq", "is_true", "has", "within_last"]

export function firstOp(words: Vocabulary, type: string): string {
  const all = operatorsOf(words, type).map(({ op }) => op)
  return PLAINEST.find((op) => all.includes(op)) ?? all[0] ?? "is_set"
}

/** The value that a kind starts with, keeping what can be kept of the one before. */
export function fitting(kind: ValueKind, before: Value | undefined): Value {
  const list = Array.isArray(before) ? before : null
  const one = list ? list[0] : (before as string | number | boolean | null | undefined)
  if (kind === "none") return null
  if (kind === "list") return list ?? (one === null || one === undefined || one === "" ? [] : [one])
  if (kind === "pair")
    return list?.length === 2 ? list : [typeof one === "boolean" || one === undefined ? "" : (one ?? ""), ""]
  if (kind === "number" || kind === "days") return typeof one === "number" ? one : kind === "days" ? 30 : null
  if (kind === "date") return typeof one === "string" && /^\d{4}-\d\d-\d\d/.test(one) ? one : null
  return typeof one === "string" ? one : typeof one === "number" ? String(one) : ""
}

/** A comparison of something else, or by another operator; what was said before stays as far as it fits. */
export function comparing<T extends { name: string; op: string; value?: Value }>(
  words: Vocabulary,
  type: string,
  before: T,
  op: string,
): T {
  const fits = operatorsOf(words, type).some((one) => one.op === op)
  const now = fits ? op : firstOp(words, type)
  return { ...before, op: now, value: fitting(kindOf(words, type, now), before.value) }
}

/** What a condition is about, as the list of all of them names it. */
export function subjectOf(node: Node): string {
  switch (node.type) {
    case "field":
      return `field:${node.name}`
    case "attribute":
      return `${node.of ?? "contact"}:${node.name}`
    case "did":
    case "compared":
      return `event:${node.event}`
    case "segment":
      return `segment:${node.segment_id}`
    case "subscribed":
      return `topic:${node.topic_id}`
    case "campaign":
      return `campaign:${node.campaign_id}`
    default:
      return node.type
  }
}

/** A new condition about a subject; one of the same kind keeps what it said. */
export function about(words: Vocabulary, subject: string, before?: Node): Condition {
  const cut = subject.indexOf(":")
  const [kind, name] = cut < 0 ? [subject, ""] : [subject.slice(0, cut), subject.slice(cut + 1)]
  const was = before as Partial<{ op: string; value: Value }> | undefined
  const compares = before?.type === "field" || before?.type === "attribute"
  const compare = (type: string) =>
    comparing(words, type, { name, op: "", value: compares ? was?.value : undefined }, compares ? (was?.op ?? "") : "")
  switch (kind) {
    case "field":
      return { type: "field", ...compare(fieldOf(words, name).type) }
    case "contact":
    case "company":
      return { type: "attribute", of: kind, ...compare(attributeOf(words, name, kind).type) }
    case "event":
      return before?.type === "did" || before?.type === "compared"
        ? { ...before, event: name, where: [] }
        : { type: "did", event: name, op: "gte", times: 1, period: null, where: [], which: "any" }
    case "segment":
      return { type: "segment", segment_id: name }
    case "topic":
      return { type: "subscribed", topic_id: name, channel_type: null }
    case "campaign":
      return { type: "campaign", campaign_id: name, what: "sent", period: null }
    case "reachable":
      return { type: "reachable", channel_type: null }
    case "conversation":
      return { type: "conversation", status: "any", op: "gte", times: 1, period: null }
    default:
      return { type: "online" }
  }
}

/** Whether something that has to be said of a condition is not said yet. */
export function isUnfinished(words: Vocabulary, rule: Rule): boolean {
  switch (rule.type) {
    case "field":
      return lacks(words, fieldOf(words, rule.name).type, rule)
    case "attribute":
      return lacks(words, attributeOf(words, rule.name, rule.of ?? "contact").type, rule)
    case "did":
    case "compared":
      return (rule.where ?? []).some((one) => lacks(words, propertyOf(words, rule.event, one.name).type, one))
    default:
      return false
  }
}

function lacks(words: Vocabulary, type: string, { op, value }: { op: string; value?: Value }): boolean {
  const kind = kindOf(words, type, op, value)
  if (kind === "none") return false
  if (kind === "list") return !Array.isArray(value) || value.length === 0
  if (kind === "pair") return !Array.isArray(value) || value.length !== 2 || value.some((one) => one === "")
  return value === null || value === undefined || value === ""
}
