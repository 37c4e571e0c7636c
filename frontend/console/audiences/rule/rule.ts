/** The rule of an audience, as the API has it: a tree of conditions. */
export type Scalar = string | number | boolean
export type Value = Scalar | readonly Scalar[] | null

export interface All {
  type: "all"
  of: readonly Rule[]
}
export interface AnyOf {
  type: "any"
  of: readonly Rule[]
}
export interface Not {
  type: "not"
  of: Rule
}
export type Group = All | AnyOf

interface Compares {
  name: string
  op: string
  value?: Value
}
export interface Field extends Compares {
  type: "field"
}
export interface Attribute extends Compares {
  type: "attribute"
  of?: "contact" | "company"
}
/** A condition on a property of an event. */
export type Property = Compares

export interface Days {
  type: "days"
  last: number
  until?: number
}
export interface Dates {
  type: "dates"
  since?: string | null
  before?: string | null
}
export type Period = Days | Dates

export interface Did {
  type: "did"
  event: string
  op?: string
  times?: number
  period?: Period | null
  where?: readonly Property[]
  which?: "any" | "first" | "last"
}
export interface Compared {
  type: "compared"
  event: string
  change: "more" | "less"
  percent: number
  days: number
  where?: readonly Property[]
}
export interface InSegment {
  type: "segment"
  segment_id: string
}
export interface Subscribed {
  type: "subscribed"
  topic_id: string
  channel_type?: string | null
}
export interface Reachable {
  type: "reachable"
  channel_type?: string | null
}
export interface Online {
  type: "online"
}
export interface Talked {
  type: "conversation"
  status?: string
  op?: string
  times?: number
  channel_type?: string | null
  tag_id?: string | null
  period?: Period | null
}
export interface Received {
  type: "campaign"
  campaign_id: string
  what?: string
  period?: Period | null
}

export type Condition =
  | Field
  | Attribute
  | Did
  | Compared
  | InSegment
  | Subscribed
  | Reachable
  | Online
  | Talked
  | Received
export type Rule = Group | Not | Condition

/** What stands in a place of the tree: a group or a condition, denied or not. */
export type Node = Group | Condition

export const EVERYBODY: All = { type: "all", of: [] }

export function isGroup(rule: Rule): rule is Group {
  return rule.type === "all" || rule.type === "any"
}

/** A rule without the denials around it, and whether an odd number of them was. */
export function bare(rule: Rule): { node: Node; denied: boolean } {
  let denied = false
  let now = rule
  while (now.type === "not") {
    denied = !denied
    now = now.of
  }
  return { node: now, denied }
}

/** A node in its place, denied or not. */
export function made(node: Node, denied: boolean): Rule {
  return denied ? { type: "not", of: node } : node
}

/** The rule as a group that conditions can be added to; it means the same. */
export function rooted(rule: Rule): Group {
  const { node, denied } = bare(rule)
  return isGroup(node) && !denied ? node : { type: "all", of: [made(node, denied)] }
}
