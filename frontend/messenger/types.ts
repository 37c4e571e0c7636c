import type { Item } from "../shared/campaign/wire"
import type { BaseMessage, Block, FileRef, Look } from "../shared/wire"

/** A message as the contact sees it. */
export type MMessage = BaseMessage

export interface Face {
  name: string
  avatar_url?: string | null
}

export interface MConversation {
  id: string
  status: "open" | "snoozed" | "closed"
  last: { text: string; kind: string; at: string; author_name: string } | null
  unread: number
  muted: boolean
  team: Face[]
  updated_at: string
}

/** One date's hours, on the location's clock. */
export interface DayHours {
  date: string
  hours: [string, string][]
  reason: "week" | "holiday" | "special" | "always"
  name?: string
}

export interface Home {
  title: string
  text: string
  open: boolean
  next_change_at?: string | null
  hours_text_parts: DayHours[]
  zone?: string | null
  team: Face[]
  answer_time_s: number | null
  starters: string[]
}

export interface Boot {
  session: string
  contact: { id: string; kind: "visitor" | "lead" | "user"; name: string }
  channel: { id: string; name: string; look: Look; show_faces: boolean }
  locale: string
  home: Home
  conversations: MConversation[]
  unread: number
  cursor: string
  blocked: boolean
  identity_required: boolean
  /** The campaigns to show on this page. */
  shown?: Item[]
}

/** What the host page says with `Rejoinder('boot', …)` and changes with `update`. */
export interface Settings {
  key: string
  identity?: string
  name?: string
  email?: string
  phone?: string
  custom?: Record<string, unknown>
  locale?: string
  /** The entry point through which the page was come to. */
  ref?: string
  /** Where the site has the worker that shows notifications. */
  worker?: string
  theme?: "auto" | "light" | "dark"
  position?: "right" | "left"
  launcher?: boolean
}

export type View = { at: "home" } | { at: "list" } | { at: "thread"; id: string | null }

/** A message of one's own that the server has not taken yet. */
export interface Pending {
  client_id: string
  conversation_id: string | null
  blocks: Block[]
  payload?: string
  at: string
  contact_id: string
  /** The campaign that it answers. */
  showing_id?: string
  failed?: { text: string }
}

export interface Upload {
  id: string
  file: File
  progress: number
  state: "sending" | "waiting" | "failed" | "done"
  reason?: string
  ref?: FileRef
}
