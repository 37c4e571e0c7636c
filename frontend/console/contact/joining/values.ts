import type { Contact } from "../../wire"
import type { Foreseen } from "./wire"

export interface Value {
  id: string
  kept: string
  gone: string
  /** Whose value the one contact will have. */
  wins: "kept" | "gone"
}

const FIELDS = ["name", "email", "phone", "external_id", "locale", "city"] as const

/** What is known of either, field by field; what neither has is left out. `language` names a language by its tag. */
export function values({ kept, gone, after }: Foreseen, language: (tag: string) => string): Value[] {
  const [one, other] = [kept.contact, gone.contact]
  const fields = FIELDS.map((id) => value(id, one[id], other[id], after[id]))
  const names = new Set([...Object.keys(one.attributes), ...Object.keys(other.attributes)])
  const more = [...names].map((id) =>
    value(`attribute-${id}`, one.attributes[id], other.attributes[id], after.attributes[id]),
  )
  return [...fields, ...more]
    .filter((row) => row.kept || row.gone)
    .map((row) => (row.id === "locale" ? { ...row, kept: language(row.kept), gone: language(row.gone) } : row))
}

function value(id: string, kept: unknown, gone: unknown, after: unknown): Value {
  return { id, kept: text(kept), gone: text(gone), wins: text(kept) === text(after) ? "kept" : "gone" }
}

function text(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "")
}

const CHANGEABLE = ["name", "email", "phone", "locale", "zone"] as const

/** What takes back all that a merge filled in: null removes what was not there. */
export function restoring(before: Contact, after: Contact): Record<string, unknown> {
  const fields = CHANGEABLE.filter((id) => (before[id] || null) !== (after[id] || null))
  const added = Object.keys(after.attributes).filter((id) => !(id in before.attributes))
  return {
    ...Object.fromEntries(fields.map((id) => [id, before[id] || null])),
    ...(added.length && { attributes: Object.fromEntries(added.map((id) => [id, null])) }),
  }
}

/** Who has to stay: the one whom the business's own system knows, when it is only one of the two. */
export function keeper(one: Contact, other: Contact): Contact | null {
  if (Boolean(one.external_id) === Boolean(other.external_id)) return null
  return one.external_id ? one : other
}
