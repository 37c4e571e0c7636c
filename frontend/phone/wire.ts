/** What the simulators' phone API answers. What is at its default is left out. */

export type TapKind = "reply" | "url" | "phone" | "share_location" | "optin" | "flow"

export interface Tap {
  title: string
  kind?: TapKind
  value?: string
  detail?: string
}

export interface Medium {
  kind: string
  id?: string
  url?: string
  name?: string
  media_type?: string
  size?: number
}

export interface Spot {
  latitude: number
  longitude: number
  name?: string
}

export interface Card {
  title?: string
  subtitle?: string
  picture?: Medium
  taps?: Tap[]
}

export interface Menu {
  label: string
  sections?: [string, Tap[]][]
}

export interface Said {
  id: string
  mine: boolean
  at: string
  text?: string
  media?: Medium[]
  spot?: Spot
  taps?: Tap[]
  quick?: Tap[]
  cards?: Card[]
  menu?: Menu
  header?: string
  footer?: string
  subject?: string
  template?: string
  kind?: string
  reply_to?: string
  leave_url?: string
  silent?: boolean
  state?: "sent" | "delivered" | "seen" | "failed"
  reaction?: string
  reaction_back?: string
  edited?: boolean
  deleted?: boolean
}

export interface Talk {
  account: string
  provider: string
  name: string
  address: string
  said: Said[]
  unread: number
  started: boolean
  blocked: boolean
  stopped: boolean
  typing: boolean
  heard_at: string | null
  /** The later of two views has the greater one. */
  version: number
}

export interface Abilities {
  title: string
  deeds: string[]
  ticks?: string[]
  window_h?: number
}

export interface App {
  provider: string
  can: Abilities
  talks: Talk[]
  own_address: string
}

export interface Held {
  id: string
  name: string
  locale: string
  city: string
  now: string
  apps: App[]
}

export interface Holder {
  id: string
  name: string
  locale: string
  city: string
  unread: number
}
