import { number } from "../../words"
import { t } from "../text"
import { bare, type Condition, isGroup, type Node, type Period, type Property, type Rule, type Value } from "./rule"
import { attributeOf, type Compared, fieldOf, propertyOf, type Vocabulary, wordsOf } from "./vocabulary"

/** A piece of a sentence; those with weight are what the rule is about and what it is compared with. */
export interface Piece {
  text: string
  weight?: boolean
}

/** The whole rule as one sentence, in the words of whoever made it. */
export function sentence(whole: Rule, words: Vocabulary): readonly Piece[] {
  const { node, denied } = bare(whole)
  if (isGroup(node) && !node.of.length) {
    const everybody = (node.type === "all") !== denied
    return [{ text: t(everybody ? "say.everybody" : "say.nobody") }]
  }
  return [{ text: `${t("say.people")} ` }, ...(denied || !isGroup(node) ? part(whole, words) : group(node, words))]
}

export function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("")
}

/** One condition, as it stands in the sentence; a group within stands in brackets. */
export function part(rule: Rule, words: Vocabulary): readonly Piece[] {
  const { node, denied } = bare(rule)
  if (isGroup(node)) {
    const not = denied ? [{ text: `${t("say.not")} ` }] : []
    if (!node.of.length) return [...not, { text: t(node.type === "all" ? "say.anything" : "say.nothing") }]
    return [...not, { text: "(" }, ...group(node, words), { text: ")" }]
  }
  return denied ? opposite(node, words) : said(node, words)
}

function group(node: { type: "all" | "any"; of: readonly Rule[] }, words: Vocabulary): readonly Piece[] {
  const between = { text: ` · ${t(node.type === "all" ? "join.and" : "join.or")} ` }
  return node.of.flatMap((inner, at) => [...(at ? [between] : []), ...part(inner, words)])
}

function opposite(node: Condition, words: Vocabulary): readonly Piece[] {
  if (node.type === "segment")
    return fill(t("say.not_in", { segment: "{segment}" }), { segment: segmentName(node, words) })
  return [{ text: `${t("say.not")} ` }, ...said(node, words)]
}

/** The words of a phrase, with weight on what is put into it. */
function fill(phrase: string, values: Readonly<Record<string, string>>): Piece[] {
  return phrase
    .split(/\{(\w+)\}/)
    .map((text, at) => (at % 2 ? { text: values[text] ?? "", weight: true } : { text }))
    .filter(({ text }) => text)
}

function said(node: Condition, words: Vocabulary): readonly Piece[] {
  switch (node.type) {
    case "field":
      return compared(fieldOf(words, node.name), node)
    case "attribute": {
      const what = attributeOf(words, node.name, node.of ?? "contact")
      const label = node.of === "company" ? t("say.company", { name: what.label }) : what.label
      return compared({ ...what, label }, node)
    }
    case "did": {
      const { op = "gte", times = 1, which = "any" } = node
      const event = { event: wordsOf(node.event) }
      if (which !== "any") return [...fill(t(`did.${which}_of`, { event: "{event}" }), event), ...more(node, words)]
      if (op === "eq" && times === 0)
        return [...fill(t("did.never_of", { event: "{event}" }), event), ...more(node, words)]
      const once = op === "gte" && times === 1
      const count = once ? [] : [{ text: " " }, ...counted(op, times)]
      return [...fill(t("did.any_of", { event: "{event}" }), event), ...count, ...more(node, words)]
    }
    case "compared": {
      const values = { event: wordsOf(node.event), percent: number(node.percent), days: number(node.days) }
      const phrase = t(`did.${node.change}_of`, { event: "{event}", percent: "{percent}", days: "{days}" })
      return [...fill(phrase, values), ...where(node.event, node.where ?? [], words)]
    }
    case "segment":
      return fill(t("say.in", { segment: "{segment}" }), { segment: segmentName(node, words) })
    case "subscribed": {
      const topic = words.topics.find(({ id }) => id === node.topic_id)?.name ?? t("say.a_topic")
      return [...fill(t("say.subscribed", { topic: "{topic}" }), { topic }), ...on(node.channel_type)]
    }
    case "reachable":
      return [{ text: t("say.reachable") }, ...on(node.channel_type)]
    case "online":
      return [{ text: t("say.online") }]
    case "conversation": {
      const { status = "any", op = "gte", times = 1 } = node
      const tag = words.tags.find(({ id }) => id === node.tag_id)?.name
      return [
        ...fill(t("say.talked", { op: t(`count.${op as "gte"}`), n: "{n}" }), { n: number(times) }),
        { text: ` ${t(`talk.${status as "any"}`)}` },
        ...on(node.channel_type),
        ...(tag ? fill(` ${t("say.tagged", { tag: "{tag}" })}`, { tag }) : []),
        ...within(node.period),
      ]
    }
    case "campaign": {
      const campaign = words.campaigns?.find(({ id }) => id === node.campaign_id)?.name ?? t("say.a_campaign")
      const phrase = t(`got.${(node.what ?? "sent") as "sent"}_of`, { campaign: "{campaign}" })
      return [...fill(phrase, { campaign }), ...within(node.period)]
    }
  }
}

function segmentName({ segment_id }: { segment_id: string }, words: Vocabulary): string {
  return words.segments.find(({ id }) => id === segment_id)?.name ?? t("say.a_segment")
}

function on(channel: string | null | undefined): Piece[] {
  return channel ? fill(` ${t("say.on", { channel: "{channel}" })}`, { channel: channelTypeName(channel) }) : []
}

const CHANNELS = ["web", "email", "whatsapp", "telegram", "messenger", "instagram", "rcs", "sms", "webpush"]

export function channelTypeName(type: string): string {
  return CHANNELS.includes(type) ? t(`channel.${type as "web"}`) : wordsOf(type)
}

function counted(op: string, times: number): Piece[] {
  const phrase = t("did.times", { op: t(`count.${op as "gte"}`), n: times })
  return fill(phrase.replace(number(times), "{n}"), { n: number(times) })
}

function more(
  node: { event: string; period?: Period | null; where?: readonly Property[] },
  words: Vocabulary,
): Piece[] {
  return [...within(node.period), ...where(node.event, node.where ?? [], words)]
}

function where(event: string, properties: readonly Property[], words: Vocabulary): Piece[] {
  return properties.flatMap((one, at) => [
    { text: ` ${t(at ? "join.and" : "say.where")} ` },
    ...compared(propertyOf(words, event, one.name), one),
  ])
}

function within(period: Period | null | undefined): Piece[] {
  if (!period) return []
  if (period.type === "days") {
    const n = period.last
    if (period.until)
      return fill(` ${t("period.window_of", { from: "{from}", to: "{to}" })}`, {
        from: number(n),
        to: number(period.until),
      })
    return fill(` ${t("period.days_of", { n: n === 1 ? 1 : "{n}" })}`, { n: number(n) })
  }
  const values = { since: day(period.since), before: day(period.before) }
  const key = period.since ? (period.before ? "dates" : "since") : "before"
  return fill(` ${t(`period.${key}_of`, { since: "{since}", before: "{before}" })}`, values)
}

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })

export function day(iso: unknown): string {
  const at = typeof iso === "string" ? Date.parse(iso) : Number.NaN
  return Number.isNaN(at) ? "…" : days.format(at)
}

function compared({ label, type }: Compared, { op, value }: { op: string; value?: Value }): Piece[] {
  const verb = operatorName(op)
  const [before, after] = verb.includes("{n}") ? verb.split("{n}") : [verb, ""]
  const said = shown(type, value)
  return [
    { text: label, weight: true },
    { text: ` ${before}${said && after === "" ? " " : ""}` },
    ...(said ? [...said, ...(after ? [{ text: after }] : [])] : []),
  ]
}

const NAMED = [
  "is_set",
  "is_not_set",
  "is",
  "is_not",
  "one_of",
  "none_of",
  "contains",
  "not_contains",
  "starts_with",
  "ends_with",
  "eq",
  "ne",
  "gt",
  "gte",
  "lt",
  "lte",
  "between",
  "before",
  "after",
  "on",
  "within_last",
  "not_within_last",
  "within_next",
  "anniversary",
  "is_true",
  "is_false",
  "has",
  "has_all",
  "has_none",
]

/** How an operator reads; `{n}` is where its days stand. */
export function operatorName(op: string): string {
  return NAMED.includes(op) ? t(`op.${op as "is"}`) : wordsOf(op)
}

/** A value in words: `pro`, `100`, `1 Nov 2026`, `a, b or c`. */
function shown(type: string, value: Value | undefined): Piece[] | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value) && value.length === 2 && type !== "text" && type !== "list")
    return [
      { text: one(type, value[0]), weight: true },
      { text: ` ${t("join.and")} ` },
      { text: one(type, value[1]), weight: true },
    ]
  if (Array.isArray(value))
    return value.flatMap((each, at) => [
      ...(at ? [{ text: at === value.length - 1 ? ` ${t("join.or")} ` : ", " }] : []),
      { text: one(type, each), weight: true },
    ])
  return [{ text: one(type, value as string), weight: true }]
}

function one(type: string, value: unknown): string {
  if (value === "" || value === null || value === undefined) return "…"
  if (typeof value === "number") return number(value)
  return type === "date" ? day(value) : String(value)
}

/** A node in words, for whoever cannot see it: what a row is called. */
export function told(node: Node, denied: boolean, words: Vocabulary): string {
  return plain(part(denied ? { type: "not", of: node } : node, words))
}
