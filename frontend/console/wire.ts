/** The console's side of the API, beyond what the messenger shares. */
import type { BaseMessage, Block } from "../shared/wire"

export interface Teammate {
  id: string
  name: string
  email?: string
  role: string
  avatar_url?: string | null
  status?: string
  away?: boolean
}

export interface Me {
  teammate: Teammate
  workspace: { id: string; name: string; zone: string; locale: string }
  permissions: string[]
  preferences: Preferences
}

export interface Preferences {
  undo_seconds?: number
  send_with?: "enter" | "mod_enter"
  [name: string]: unknown
}

export interface Named {
  id: string
  name: string
}

export interface TagRef extends Named {
  color: string | null
}

export interface Place extends Named {
  zone: string
}

export interface Team extends Named {
  member_ids: string[]
}

export interface ChannelRef extends Named {
  type: string
}

export type Status = "open" | "snoozed" | "closed"

export interface Conversation {
  id: string
  channel: ChannelRef
  location: Place | null
  contact: {
    id: string
    name: string
    kind: "visitor" | "lead" | "user"
    avatar_url?: string | null
    locale?: string | null
    city?: string | null
  }
  status: Status
  snoozed_until?: string | null
  assignee_id?: string | null
  team_id?: string | null
  tags: TagRef[]
  last: { text: string; kind: string; at: string; author_name: string; author_kind: string } | null
  unread: boolean
  waiting_since?: string | null
  answer_by?: string | null
  late: boolean
  left: boolean
  created_at: string
  updated_at: string
  version: number
}

export interface Change {
  status?: Status
  snoozed_until?: string | null
  assignee_id?: string | null
  team_id?: string | null
  add_tags?: string[]
  remove_tags?: string[]
}

export interface Said {
  headline: string
  rule: string
  why: string
  until?: string | null
  instead?: string | null
}

export interface Verdict {
  outcome: "send" | "hold" | "drop"
  rule: string
  reason: string
  params: Record<string, unknown>
  at: string
  policy: string
  passed?: string[]
  until?: string | null
  remedy?: string | null
  said?: Said | null
}

export interface Standing {
  verdict: Verdict
  said: Said
  policy: string
  after: "then_follow_up" | "then_nothing" | "always" | "last_one" | "nothing"
  after_said: string
  follow_ups_left: number
  window?: { rule: string; opened_at: string; closes_at: string | null; length_s: number | null; open: boolean } | null
  caps?: { rule: string; used: number; limit: number; per_s: number; resets_at?: string | null }[]
}

export interface Failure {
  class: string
  code?: string | null
  text: string
  can_retry: boolean
}

export interface Message extends BaseMessage {
  purpose?: string | null
  reason?: string | null
  held_until?: string | null
  verdict?: Verdict | null
  /** The verdict in plain words. */
  said?: Said | null
  failure?: Failure | null
  mentions?: string[]
}

export interface Identity {
  id: string
  channel_id: string
  channel_type: string
  channel_name?: string
  address: string
  label: string
  left: boolean
}

export interface Contact {
  id: string
  name: string
  kind: "visitor" | "lead" | "user"
  email?: string | null
  phone?: string | null
  external_id?: string | null
  avatar_url?: string | null
  locale?: string | null
  zone?: string | null
  attributes: Record<string, unknown>
  identities: Identity[]
  first_seen_at?: string | null
  last_seen_at?: string | null
  city?: string | null
  location_text?: string | null
  blocked?: boolean
  last_talk?: Talk | null
}

/** What was last talked about in a conversation that is over. */
export interface Talk {
  conversation_id: string
  at: string
  status: string
  asked: string
  answered: string
  answered_by: string
}

export interface ContactEvent {
  id: string
  name: string
  properties: Record<string, unknown>
  at: string
}

export interface SavedReply {
  id: string
  name: string
  shortcut?: string | null
  text?: string
  blocks?: Block[]
  team_ids?: string[] | null
}

export interface Check {
  verdict: Verdict
  warnings: { code: string; text: string; remedy?: string | null; stops: boolean }[]
  hints: { code: string; text: string }[]
}

export interface Delivery {
  id: string
  state: string
  message: Message
  conversation: Conversation
  failure?: Failure | null
  at: string
}
