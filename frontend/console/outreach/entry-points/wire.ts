/** Entry points as the API tells of them. */

export const KINDS = ["code", "link", "button", "checkbox", "email"] as const
export type Kind = (typeof KINDS)[number]

export type ByLanguage = Readonly<Record<string, string>>

export interface EntryPoint {
  id: string
  slug: string
  name: string
  kind: Kind
  ref: string
  created_at: string
  channel_ids: string[]
  location_id: string | null
  topic_id: string | null
  consent_kind: string | null
  consent_words: ByLanguage
  greetings: ByLanguage
  site_url: string | null
  archived_at: string | null
}

export interface Shown {
  entry_point: EntryPoint
  url: string
  counts: { opened: number; came: number; lately: number[] }
}

export type Device = "phone" | "tablet" | "desktop"

/** A channel, and the devices on which a link opens it. */
export interface Reach {
  channel_id: string
  type: string
  name: string
  /** A browser goes there by itself. */
  page: boolean
  opens_on: Device[]
  lacks: "link" | "address" | null
}

export interface SlugState {
  slug: string
  url: string
  free: boolean
  instead: string | null
}

export interface Opened {
  day: string
  device: Device | "robot"
  opened: string
  times: number
}

export interface Statistics {
  opened: number
  came: number
  signed_up: number
  days: Opened[]
  came_by_day: Readonly<Record<string, number>>
}

export interface Arrival {
  identity_id: string
  contact_id: string
  contact_name: string
  channel_id: string
  channel_type: string
  first_at: string
  last_at: string
  times: number
}

export interface Snippets {
  locale: string
  title: string
  button: string
  checkbox: string | null
  words: string | null
  frequencies: ByLanguage
}

/** What stands on the printed card. */
export interface Card {
  business: string
  place: string[]
  link: string
  scan: string[]
  consents: string[]
  accent: string
}

export interface TopicRecord {
  topic: { id: string; names: ByLanguage; archived_at: string | null }
}

export const PATH = "/entry-points"
export const BASE = "/outreach/entry-points"
