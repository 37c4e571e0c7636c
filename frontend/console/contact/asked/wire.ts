import type { Verdict } from "../../wire"

/** A subscription; while it is in force, `next` is the verdict for a message that were sent now. */
export interface Subscription {
  identity_id: string
  topic_id: string
  channel_id: string
  channel_type: string
  channel_name: string
  topic_key: string
  topic_names: Record<string, string>
  state: "pending" | "active" | "ended" | "expired"
  frequency: "daily" | "weekly" | "monthly" | "as_it_happens"
  asked_at: string
  granted_at: string | null
  expires_at: string | null
  ended_at: string | null
  left: boolean
  next: Verdict | null
}

/** One entry of the proof. */
export interface Consent {
  id: string
  at: string
  act: "asked" | "given" | "renewed" | "withdrawn"
  kind: "topic" | "service" | "marketing" | "all"
  words: string
  topic_name: string | null
  channel_type: string | null
}
