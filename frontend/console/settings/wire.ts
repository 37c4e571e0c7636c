/** What the settings ask the server for and send to it. */
import type { Look } from "../../shared/wire"
import type { Week } from "./locations/week"

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
  no_follow_up?: boolean
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
  snippet_seen_at?: string | null
  snippet_seen_url?: string | null
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
}
