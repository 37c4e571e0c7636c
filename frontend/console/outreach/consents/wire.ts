/** One entry of the proof. */
export interface Consent {
  id: string
  at: string
  act: "asked" | "given" | "renewed" | "withdrawn"
  kind: "topic" | "service" | "marketing" | "all"
  words: string
  method: string
  kept_at: string
  topic_id: string | null
  topic_name: string | null
  frequency: string | null
  contact_id: string | null
  /** None when the contact was erased. */
  contact_name: string | null
  channel_id: string | null
  channel_type: string | null
  address: string | null
  locale: string | null
  page_url: string | null
  entry_point_id: string | null
  import_id: string | null
  ip: string | null
  user_agent: string | null
  evidence: Record<string, unknown>
}

export interface BadRow {
  row: number
  field: string
  message: string
}

export interface Import {
  id: string
  name: string
  state: "going" | "done" | "undone"
  rows: number
  done: number
  bad: BadRow[]
  by_name: string
  at: string
  undone_at: string | null
  undone: number | null
}

export interface Preview {
  rows: number
  good: number
  bad: BadRow[]
  sample: {
    address: string
    channel: string
    kind: string
    topic: string | null
    frequency: string
    at: string
    words: string
  }[]
}
