/** The shapes that go over the wire: content, messages, conversations, live frames. Names are the API's own. */

export interface FileRef {
  id: string
  name: string
  media_type: string
  size: number
  width?: number | null
  height?: number | null
  url: string
}

export interface Button {
  kind: "reply" | "url" | "phone"
  title: string
  value: string
}

export interface Card {
  title: string
  subtitle?: string | null
  image?: FileRef | null
  image_url?: string | null
  buttons: Button[]
}

export interface QuickReply {
  title: string
  payload: string
}

export type TextBlock = { type: "text"; text: string }
export type MediaBlock =
  | { type: "image"; file: FileRef; alt?: string | null }
  | { type: "audio" | "video" | "file"; file: FileRef }
export type ButtonsBlock = { type: "buttons"; buttons: Button[] }
export type QuickRepliesBlock = { type: "quick_replies"; replies: QuickReply[] }
export type CardBlock = { type: "card" } & Card
export type CarouselBlock = { type: "carousel"; cards: Card[] }
export type LocationBlock = { type: "location"; latitude: number; longitude: number; name?: string | null }
/** A message that the provider approved beforehand, its places filled; `text` is how it reads then. */
export type TemplateBlock = {
  type: "template"
  name: string
  language: string
  header?: string[]
  body?: string[]
  buttons?: string[]
  text?: string
}
/** The question whether a contact wants to hear about a topic. */
export type OptInRequestBlock = {
  type: "opt_in_request"
  topic_id: string
  title: string
  text?: string
  frequencies?: string[]
  labels?: string[]
  image?: FileRef | null
}
export type UnsupportedBlock = { type: "unsupported"; kind: string; note: string }

export type Block =
  | TextBlock
  | MediaBlock
  | ButtonsBlock
  | QuickRepliesBlock
  | CardBlock
  | CarouselBlock
  | LocationBlock
  | TemplateBlock
  | OptInRequestBlock
  | UnsupportedBlock

export type AuthorKind = "contact" | "teammate" | "bot" | "system" | "api"

export interface Author {
  kind: AuthorKind
  id?: string | null
  name: string
  avatar_url?: string | null
}

export type MessageKind = "in" | "out" | "note" | "event"

export type MessageState =
  | "received"
  | "queued"
  | "held"
  | "sending"
  | "sent"
  | "delivered"
  | "seen"
  | "failed"
  | "dropped"
  | "unknown"
  | "withdrawn"
  | "kept"

export type Automatic =
  | "welcome"
  | "away"
  | "welcome_back"
  | "follow_up"
  | "warning"
  | "leaving"
  | "subscription"
  | "auto_reply"
  | "push"

/** A stretch of a text block that holds personal data; the text itself is already masked. */
export interface Masked {
  kind: string
  block: number
  start: number
  end: number
}

export type EventKind =
  | "opened"
  | "closed"
  | "reopened"
  | "snoozed"
  | "woken"
  | "assigned"
  | "unassigned"
  | "tagged"
  | "untagged"
  | "blocked"
  | "unblocked"
  | "muted"
  | "unmuted"
  | "deleted_by_contact"
  | "edited_by_contact"
  | "reacted_by_contact"
  | "taken_back_by_contact"
  | "split"
  | "merged"
  | "rated"

/** What the contact's and the teammate's view of a message have in common: all that drawing one needs. */
export interface BaseMessage {
  id: string
  conversation_id: string
  kind: MessageKind
  author: Author
  blocks: Block[]
  at: string
  client_id?: string | null
  automatic?: Automatic | null
  state: MessageState
  masked?: Masked[]
  event?: { kind: EventKind; detail: Record<string, unknown> } | null
}

/** A page of a list. */
export interface Page<Item> {
  items: Item[]
  next: string | null
}

export interface FieldProblem {
  field: string
  message: string
}

/** An error answer, application/problem+json. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  field?: string | null
  remedy?: string | null
  fields?: FieldProblem[]
}

/** How a web messenger looks, as its channel's settings say. */
export interface Look {
  accent: string
  accent_dark?: string | null
  logo_url?: string | null
  position: "right" | "left"
  offset_x: number
  offset_y: number
  theme: "auto" | "light" | "dark"
  font?: string | null
}

export type ChangeKind =
  | "message.created"
  | "message.updated"
  | "message.removed"
  | "conversation.updated"
  | "conversation.removed"
  | "contact.updated"
  | "contact.removed"
  | "channel.updated"
  | "workspace.updated"
  | "teammate.updated"
  | "segment.updated"
  | "campaign.updated"
  | "import.updated"
  | "notification"
  | "notification.seen"

export interface Change {
  type: "change"
  id: string
  kind: ChangeKind
  conversation_id?: string | null
  contact_id?: string | null
  at: string
  data: unknown
}

export type Ephemeral =
  | { type: "typing"; conversation_id: string; by: { kind: AuthorKind; id?: string; name: string } }
  | { type: "presence"; conversation_id: string; teammates: { id: string; name: string; typing: boolean }[] }
  | { type: "online"; teammates: string[] }

export type ServerFrame =
  | { type: "hello"; cursor: string; now: string }
  | { type: "reset" }
  | { type: "mark"; cursor: string }
  | { type: "pong" }
  | { type: "problem"; code: string; detail: string; remedy: string }
  | Change
  | Ephemeral

export type ClientFrame =
  | { type: "hello"; cursor: string | null; session?: string; token?: string }
  | { type: "typing"; conversation_id: string }
  | { type: "look"; conversation_id: string | null }
  | { type: "seen"; conversation_id: string; message_id: string }
  | { type: "got"; message_ids: string[] }
  | { type: "ping" }
