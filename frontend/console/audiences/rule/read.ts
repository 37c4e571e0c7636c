import type { Group, Rule } from "./rule"
import { rooted } from "./rule"

/** What a pasted text is: a rule, or where it is none. */
export type Read = { rule: Group } | { wrong: "json" | "shape"; where: string }

/** What each type has to say; `?` may be left out. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  field: { name: "string", op: "string", value: "any?" },
  attribute: { name: "string", op: "string", value: "any?", of: "string?" },
  did: { event: "string", op: "string?", times: "number?", period: "object?", where: "list?", which: "string?" },
  compared: { event: "string", change: "string", percent: "number", days: "number", where: "list?" },
  segment: { segment_id: "string" },
  subscribed: { topic_id: "string", channel_type: "string?" },
  reachable: { channel_type: "string?" },
  online: {},
  conversation: {
    status: "string?",
    op: "string?",
    times: "number?",
    channel_type: "string?",
    tag_id: "string?",
    period: "object?",
  },
  campaign: { campaign_id: "string", what: "string?", period: "object?" },
}

/** Reads a rule out of JSON. The server looks at it closely; this tells early what it could never be. */
export function read(text: string): Read {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { wrong: "json", where: "" }
  }
  const where = fault(json, "")
  return where === null ? { rule: rooted(json as Rule) } : { wrong: "shape", where: where || "the whole" }
}

function fault(json: unknown, path: string): string | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return path
  const one = json as Record<string, unknown>
  const below = (name: string) => (path ? `${path}.${name}` : name)
  if (one.type === "not") return fault(one.of, below("of"))
  if (one.type === "all" || one.type === "any") {
    if (!Array.isArray(one.of)) return below("of")
    for (const [at, inner] of one.of.entries()) {
      const found = fault(inner, below(`of[${at}]`))
      if (found !== null) return found
    }
    return null
  }
  const shape = SHAPES[String(one.type)]
  if (!shape) return below("type")
  for (const name of Object.keys(one)) if (name !== "type" && !(name in shape)) return below(name)
  const wrong = Object.entries(shape).find(([name, kind]) => !fits(one[name], kind))
  return wrong ? below(wrong[0]) : null
}

function fits(value: unknown, kind: string): boolean {
  if (kind.endsWith("?") && (value === undefined || value === null)) return true
  const wanted = kind.replace("?", "")
  if (wanted === "any") return true
  if (wanted === "list") return Array.isArray(value)
  return typeof value === wanted && value !== null && !Array.isArray(value)
}

export function written(rule: Rule): string {
  return JSON.stringify(rule, null, 2)
}
