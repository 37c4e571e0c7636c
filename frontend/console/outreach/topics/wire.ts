import type { Block } from "../../../shared/wire"
import type { Room } from "../../wire"

export const OFTEN = ["daily", "weekly", "monthly", "as_it_happens"] as const
export type Often = (typeof OFTEN)[number]

export const STATES = ["active", "pending", "ended", "expired"] as const
export type SubscriptionState = (typeof STATES)[number]

/** What is kept of a topic and can be changed. */
export interface TopicFields {
  key: string
  names: Record<string, string>
  descriptions: Record<string, string>
  frequencies: Often[]
  channel_ids: string[]
  provider_titles: string[]
  lasts_days: number | null
}

export interface Topic extends TopicFields {
  id: string
  created_at: string
  archived_at: string | null
}

/** A topic with how many subscribed to it. */
export interface Counted {
  topic: Topic
  subscriptions: Record<SubscriptionState | "reached", number>
  last_sent_at: string | null
}

export interface Subscriber {
  identity_id: string
  topic_id: string
  channel_id: string
  state: SubscriptionState
  frequency: Often
  asked_at: string
  granted_at: string | null
  expires_at: string | null
  ended_at: string | null
  contact_id: string
  contact_name: string
  channel_type: string
  channel_name: string
  address: string
  left: boolean
}

/** What is said in place of the general content on channels of one type. */
export interface Variant {
  channel_type: string
  blocks: Block[]
}

export interface TopicMessage {
  id: string
  topic_id: string
  key: string
  state: "scheduled" | "going" | "done" | "cancelling" | "cancelled"
  blocks: Block[]
  variants: Variant[]
  subject: string | null
  reason: string
  by_name: string
  created_at: string
  begins_at: string | null
  expires_at: string | null
  finished_at: string | null
  channel_ids: string[]
  proposed: number
  passed_over: number
  deliveries: Record<string, number>
  rules: Record<string, number>
}

/** Contacts of whom the gate says the same. */
export interface Group {
  outcome: "send" | "hold" | "drop"
  rule: string
  policy: string
  why: string
  instead: string | null
  count: number
  examples: string[]
  from: string | null
}

export interface DryRun {
  id: string
  state: "running" | "done" | "failed" | "cancelled"
  done: number
  total: number
  outcomes: { send: number; hold: number; drop: number }
  groups: Group[]
  rooms?: Room[]
}

/** What a topic is called here: in English, or whichever language there is. */
export function called({ names, key }: Pick<Topic, "names" | "key">): string {
  return names.en || Object.values(names).find(Boolean) || key
}

/** Whether something of a message is still to come. */
export function isGoing({ state, deliveries }: TopicMessage): boolean {
  if (state === "going" || state === "cancelling") return true
  return state === "done" && Boolean(deliveries.queued || deliveries.sending)
}
