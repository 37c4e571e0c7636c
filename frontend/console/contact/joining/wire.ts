import type { Contact } from "../../wire"

/** A stop that holds on every channel: of everything, of promotion, or of a topic. */
export interface Stop {
  scope: string
  at: string
  how: string
}

export interface Side {
  contact: Contact
  conversations: number
  subscriptions: number
  stops: Stop[]
}

/** What a merge would make of two contacts. */
export interface Foreseen {
  kept: Side
  gone: Side
  after: Contact
  stops: Stop[]
}

/** A contact who may be the same person, and what both are known by. */
export interface Likely {
  contact: Contact
  same: { by: "email" | "phone"; value: string }[]
}
