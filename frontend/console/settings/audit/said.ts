import { speaker } from "../../text"
import actions from "./actions.json"
import type { Entry } from "./page"

const t = speaker(actions)

/** What an entry says as a sentence's end, and the details that matter beside it. */
export function said({ action, detail, subject_kind }: Entry): { what: string; about: string } {
  const known = action in actions ? t(action as keyof typeof actions) : null
  const what = known ?? action.replaceAll(/[._]/g, " ")
  const name = words(detail.name) || words(detail.email) || words(detail.contact_name)
  const rest = Object.entries(detail)
    .filter(([key]) => !["name", "email", "contact_name"].includes(key))
    .map(([key, value]) => (key.endsWith("_ids") ? counted(key, value) : [key.replaceAll("_", " "), words(value)]))
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`)
  const subject = known || !subject_kind ? "" : subject_kind
  return { what, about: [name, subject, ...rest].filter(Boolean).join(" · ") }
}

/** Of many things their number is told: their ids say nothing to people. */
function counted(key: string, value: unknown): [string, string] {
  return [key.replace(/_ids$/, "s"), Array.isArray(value) && value.length ? String(value.length) : ""]
}

function words(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(", ")
  if (typeof value === "object")
    return Object.entries(value)
      .map(([key, one]) => [key.replaceAll("_", " "), words(one)])
      .filter(([, one]) => one)
      .map(([key, one]) => `${key} ${one}`)
      .join(", ")
  return String(value)
}
