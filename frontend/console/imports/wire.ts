export type Kind = "contacts" | "events"
export type State = "draft" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone"
export const TYPES = ["text", "number", "boolean", "date", "list"] as const
export type Type = (typeof TYPES)[number]
export const WRITTEN = ["iso", "unix", "day_first", "month_first"] as const

/** What a column can be, in the order in which it is offered. */
export const FIELDS = {
  contacts: [
    "external_id",
    "email",
    "phone",
    "name",
    "first_name",
    "last_name",
    "language",
    "zone",
    "country",
    "city",
    "avatar",
    "company_id",
    "company_name",
    "tags",
    "attribute",
  ],
  events: ["external_id", "email", "phone", "event", "at", "message_id", "property"],
} as const
export type To = (typeof FIELDS)[Kind][number]

export interface Column {
  column: number
  to: To
  name?: string
  type?: Type | null
}

export interface Mapping {
  columns: readonly Column[]
  event: string
  written: (typeof WRITTEN)[number]
  zone: string
  decimal_comma: boolean
  country: string
}

export interface FileFound {
  encoding: string
  separator: string
  size: number
  columns: readonly string[]
  sample: readonly (readonly string[])[]
}

export interface Undone {
  total: number
  done: number
  events: number
  events_gone: number
  removed: number
  restored: number
  values_kept: number
  kept: Readonly<Record<string, number>>
  examples: readonly string[]
}

export interface DataImport {
  id: string
  kind: Kind
  state: State
  name: string
  rows: number
  read: number
  made: number
  changed: number
  events: number
  again: number
  bad: number
  by_name: string
  created_at: string
  file: FileFound | null
  mapping: Mapping | null
  undone: Undone | null
  error: string | null
  started_at: string | null
  finished_at: string | null
  undone_at: string | null
  undo_until: string | null
}

export interface LeftOut {
  row: number
  cells: readonly string[]
  column: string
  why: string
  remedy: string
}

export interface Foreseen {
  row: number
  becomes: "made" | "found"
  contact_id: string | null
  contact_name: string
  who: Readonly<Record<string, string>>
  values: Readonly<Record<string, unknown>>
  event: string
  at: string
}

export interface Preview {
  looked_at: number
  rows: number
  made: number
  found: number
  bad: number
  sample: readonly Foreseen[]
  left_out: readonly LeftOut[]
}

export const PATH = "/imports"
