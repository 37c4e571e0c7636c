import type { Rule } from "./rule/rule"

export const PATH = "/segments"
export const BASE = "/audiences"

export interface Segment {
  id: string
  name: string
  description: string
  rule: Rule
  state: "filling" | "live"
  /** How much of everybody was looked at while it is filled: 0 to 1. */
  progress?: number | null
  count: number
  version: number
  created_at: string
  updated_at: string
  filled_at?: string | null
  archived_at?: string | null
}

export interface Person {
  id: string
  name: string
  email?: string | null
  kind: "visitor" | "lead" | "user"
  last_seen_at?: string | null
}

export interface Member {
  contact: Person
  entered_at: string
}

export interface Preview {
  count: number
  total: number
  sample: Person[]
  took_ms: number
}

/** What one condition found, and those within it. */
export interface Reason {
  met: boolean
  text: string
  of?: readonly Reason[]
}

export interface Why {
  met: boolean
  entered_at?: string | null
  checked_at: string
  reason: Reason
  next_look_at?: string | null
}
