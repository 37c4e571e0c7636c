import type { Block } from "../../../shared/wire"
import type { Room, Verdict } from "../../wire"

export const PURPOSES = [
  "promotional",
  "topic",
  "transactional",
  "follow_up",
  "survey",
  "opt_in_request",
  "reply",
] as const
export type Purpose = (typeof PURPOSES)[number]

export const AUTHORS = ["api", "bot", "human"] as const

/** What is rehearsed: a message of a purpose on some channels. */
export interface Asked {
  purpose?: Purpose
  reason?: string
  blocks?: Block[]
  channel_ids?: string[]
  topic_id?: string | null
  subscribers_only?: boolean
  tag?: string | null
  author?: string
  at?: string | null
}

export const OUTCOMES = ["send", "hold", "drop"] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Addresses of which the gate says the same. */
export interface Group {
  outcome: Outcome
  rule: string
  reason: string
  policy: string
  why: string
  instead: string | null
  count: number
  examples: string[]
  from: string | null
  to: string | null
}

export interface DryRun {
  id: string
  state: "running" | "done" | "cancelled" | "failed"
  asked: Asked
  done: number
  total: number
  outcomes: Record<Outcome, number>
  groups: Group[]
  /** The places that were left, where a provider lets an account write to so many people only. */
  rooms?: Room[]
  people?: { id: string; name: string }[]
  by_name: string
  created_at: string
  finished_at: string | null
}

/** The verdict for one address of an example, as the gate stands now. */
export interface Answer {
  channel_id: string
  channel_type: string
  channel_name: string
  address: string
  verdict: Verdict
}

export interface Topic {
  id: string
  key: string
  names: Record<string, string>
  archived_at?: string | null
}
