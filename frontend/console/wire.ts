/** The console's side of the API, beyond what the messenger shares. */
import type {
  BaseMessage,
  Block,
  Button,
  Card,
  LocationBlock,
  MediaBlock,
  OptInRequestBlock,
  QuickReply,
  TemplateBlock,
} from "../shared/wire"

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
  /** What an email conversation is about. */
  subject?: string | null
  identity_id?: string
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
  after: "then_follow_up" | "then_person" | "person_only" | "then_nothing" | "always" | "last_one" | "nothing"
  after_said: string
  follow_ups_left: number
  window?: { rule: string; opened_at: string; closes_at: string | null; length_s: number | null; open: boolean } | null
  lines?: { ok: boolean; rule: string; code: string; sentence: string }[]
  caps?: { rule: string; used: number; limit: number; per_s: number; resets_at?: string | null }[]
}

/** What may be said on each channel of a contact, the one they spoke on last first. */
export interface ContactStanding {
  channels: {
    channel_id: string
    channel_type: string
    channel_name: string
    identity_id: string
    standing: Standing
  }[]
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
  /** Who stands for them since a merge. */
  merged_into?: string | null
  came_through?: CameThrough | null
}

/** The entry point through which a contact first came. */
export interface CameThrough {
  entry_point_id: string
  name: string
  first_at: string
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
  /** What the channel would refuse as too long or too many. */
  excess?: TooMuch[]
  segments?: Segments[]
  /** Where the message takes one of the places that the provider lets the account have. */
  room?: Room | null
}

/** How many different people an account may still write to in the provider's time. */
export interface Room {
  rule: string
  channel_name: string
  limit: number
  left: number
  per_s: number
  told_by: "provider" | "form" | "policy"
  opens_at: string | null
}

export interface TooMuch {
  what: string
  part: number
  got: number
  limit: number
  over: number
  unit: string
  text: string
}

/** In how many short messages a text is carried and billed, and how much still fits into the last. */
export interface Segments {
  encoding: string
  count: number
  units: number
  left: number
}

/** One message at the provider. */
export interface Part {
  text?: string
  media?: MediaBlock | null
  cards?: Card[]
  place?: LocationBlock | null
  buttons?: Button[]
  replies?: QuickReply[]
  template?: TemplateBlock | null
  request?: OptInRequestBlock | null
}

/** What a message becomes on a channel. */
export interface Preview {
  channel_id: string
  channel_type: string
  parts: Part[]
  excess: TooMuch[]
  segments?: Segments[]
}

export interface Delivery {
  id: string
  state: string
  message: Message
  conversation: Conversation
  failure?: Failure | null
  at: string
}

/** One question of the form in which an account is connected. */
export interface AccountField {
  name: string
  label: string
  help?: string
  secret?: boolean
  required?: boolean
  default?: string
  pattern?: string
  example?: string
  choices?: string[]
}

/** Something to do at the provider, with what is copied there. */
export interface Step {
  text: string
  copy?: string
}

export interface ChannelType {
  type: string
  title: string
  capabilities: {
    templates: boolean
    form: AccountField[]
    steps: Step[]
    receipts: string[]
    blocks: string[]
    limits?: Limits
  }
  policies: string[]
}

/** How much a channel takes: lengths in `measure`, counts in pieces; 0 where it has not got it. */
export interface Limits {
  text: number
  measure: "characters" | "utf16" | "bytes"
  caption: number
  prompt: number
  buttons: number
  button_title: number
  replies: number
  reply_title: number
  cards: number
  card_title: number
  card_subtitle: number
  card_buttons: number
  file_bytes: number
  segmented?: boolean
}

/** A message that the provider has approved, or will. */
export interface ApprovedTemplate {
  name: string
  language: string
  category: string
  status: string
  header?: string
  /** Its head is a file of this kind instead of words. */
  header_kind?: string
  body?: string
  footer?: string
  buttons?: { kind: string; title?: string; url?: string }[]
  quality?: string
  reason?: string
}
