/** What the settings ask the server for and send to it. */
import type { Look } from "../../shared/wire"
import type { Week } from "./locations/week"

export type { AccountField, ApprovedTemplate, ChannelType, Step } from "../wire"

export interface Greeting {
  title: string
  text: string
}

export interface WebSettings {
  look: Look & { logo_file_id?: string | null }
  greeting: Record<string, Greeting>
  starters: Record<string, string[]>
  allowed_origins: string[]
  show_faces: boolean
  signed_in_only: boolean
  account?: Record<string, string>
}

export interface SpecialDay {
  date: string
  hours: [string, string][]
  name?: string | null
}

export interface LocationRecord {
  id: string
  name: string
  zone: string
  address?: string | null
  phone?: string | null
  email?: string | null
  country?: string | null
  hours: Week
  holidays: { country?: string | null; subdivision?: string | null; observe: boolean; open: string[] }
  special_days: SpecialDay[]
}

/** What a business wants stricter than the rules; nothing set means just the rules. */
export interface HouseRules {
  quiet?: { start: string; end: string } | null
  per_day?: number | null
  per_week?: number | null
  window_s?: number | null
  marketing_gap_s?: number | null
  no_follow_up?: boolean
}

export type HealthState = "untried" | "good" | "limited" | "broken"

export interface Health {
  state?: HealthState
  code?: string
  text?: string
  remedy?: string
  until?: string | null
}

export interface ChannelRecord {
  id: string
  type: string
  name: string
  key: string
  policy_id: string
  policy_overrides: HouseRules
  settings: WebSettings
  location_id?: string | null
  state: string
  signed_identity: boolean
  address?: string | null
  hook_url?: string | null
  verify_token?: string | null
  health?: Health
  /** What the provider told of its limits. */
  limits?: Record<string, string>
  rests_until?: string | null
  first_event_at?: string | null
  inspected_at?: string | null
  marketing_paused_at?: string | null
  marketing_paused_why?: string | null
  snippet_seen_at?: string | null
  snippet_seen_url?: string | null
}

export interface Reputation {
  mood: "unknown" | "good" | "falling" | "bad"
  reached: number
  left: Record<string, number>
  leaving: number
  reporting: number
  text: string
  most_leaving: number
  most_reporting: number
  enough: number
}

export interface Oddity {
  id: string
  channel_id: string
  at: string
  kind: string
  why: string
  raw: string
}

export interface RuleText {
  rule: string
  kind: string
  text: string
  source?: { title: string; date: string } | null
}

export interface PolicyText {
  id: string
  title: string
  version: number
  channel_type: string
  summary: string
  rules: RuleText[]
  offered: Offered
}

/** What a business may make stricter in a policy, besides caps and quiet hours; lengths in seconds. */
export interface Offered {
  window_s: number | null
  marketing_gap_s: number | null
  follow_up: boolean
}
