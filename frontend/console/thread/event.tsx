import { clockTime, fullWhen } from "../kit/time"
import { me } from "../shell/session"
import { team, teammate } from "../store/directory"
import type { Entry } from "../store/threads"
import { type TextKey, t } from "../text"

/** Something that happened to the conversation, in one quiet line. */
export function EventLine({ entry, name }: { entry: Entry; name: string }) {
  const text = says(entry, name)
  if (!text) return null
  return (
    <div class="event" data-message={entry.id}>
      <span>{text}</span> <time dateTime={entry.at}>{clockTime(entry.at)}</time>
    </div>
  )
}

function says({ author, event }: Entry, contact: string): string | null {
  if (!event) return null
  const { kind, detail = {} } = event
  const byPerson = author.kind === "teammate" && author.name
  const who = author.id === me.value?.teammate.id ? t("event.you") : author.name
  const gone = kind === "unassigned" && leaver(detail)
  if (gone) return gone
  const key = `event.${kind}${byPerson ? "_by" : ""}` as TextKey
  return t(key, { who, contact, what: what(kind, detail) })
}

/** Whoever answered works here no more: who answers now. */
function leaver({ assignee_name, team_name }: Record<string, unknown>): string | null {
  if (typeof assignee_name !== "string") return null
  if (typeof team_name === "string") return t("event.left_to_team", { what: assignee_name, team: team_name })
  return t("event.left", { what: assignee_name })
}

function what(kind: string, detail: Record<string, unknown>): string {
  const word = (name: string) => (typeof detail[name] === "string" ? (detail[name] as string) : null)
  if (kind === "assigned")
    return (
      teammate(word("assignee_id"))?.name ??
      word("assignee_name") ??
      team(word("team_id"))?.name ??
      word("team_name") ??
      t("event.somebody")
    )
  if (kind === "snoozed") {
    const until = word("until") ?? word("snoozed_until")
    return until ? fullWhen(until) : t("event.later")
  }
  if (kind === "rated") return String(detail.rating ?? detail.score ?? "")
  return word("name") ?? word("tag") ?? ""
}
