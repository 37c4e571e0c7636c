import "../../lean"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { now } from "../../kit/clock"
import { Empty } from "../../kit/empty"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { clockTime, dayName, fullWhen, sameDay } from "../../kit/time"
import { More, usePages } from "../../parts/pages"
import { Loaded, Needs, Sheet } from "../../parts/sheet"
import { navigate, place, withQuery } from "../../shell/router"
import { speaker } from "../../text"
import type { Teammate } from "../../wire"
import words from "./en.json"
import { said } from "./said"

const t = speaker(words)

export interface Entry {
  id: string
  at: string
  actor_kind: string
  actor_name: string
  actor_id?: string | null
  action: string
  subject_kind?: string | null
  subject_id?: string | null
  detail: Record<string, unknown>
  ip?: string | null
}

const GROUPS = [
  "session",
  "message",
  "contact",
  "teammate",
  "invitation",
  "team",
  "channel",
  "automatic_message",
  "entry_point",
  "location",
  "workspace",
  "token",
  "totp",
  "password",
] as const

/** Who did what, and when; the newest first. */
export default function AuditPage() {
  return (
    <Sheet title={t("title")} lead={t("lead")} wide>
      <Needs permission="audit">
        <Filters />
        <Log />
      </Needs>
    </Sheet>
  )
}

const NAMES = ["action", "actor_id", "since", "until"] as const

function filters(): Record<(typeof NAMES)[number], string> {
  const { query } = place.value
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ""])) as Record<
    (typeof NAMES)[number],
    string
  >
}

function Filters() {
  const people = useLoad((signal) => api.get<Page<Teammate>>("/teammates", { signal }), [])
  const chosen = filters()
  const set = (change: Partial<typeof chosen>) => navigate(withQuery(change), { replace: true })
  return (
    <fieldset class="filters" aria-label={t("filters")}>
      <Select
        label={t("what")}
        value={chosen.action}
        options={[
          { value: "", label: t("any_what") },
          ...GROUPS.map((one) => ({ value: one, label: t(`group.${one}`) })),
        ]}
        onInput={(action) => set({ action })}
      />
      <Select
        label={t("who")}
        value={chosen.actor_id}
        options={[
          { value: "", label: t("any_who") },
          ...(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onInput={(actor_id) => set({ actor_id })}
      />
      <TextField label={t("since")} type="date" value={chosen.since} onInput={(since) => set({ since })} />
      <TextField label={t("until")} type="date" value={chosen.until} onInput={(until) => set({ until })} />
      {NAMES.some((name) => chosen[name]) && (
        <Button look="quiet" onClick={() => set({ action: "", actor_id: "", since: "", until: "" })}>
          {t("clear")}
        </Button>
      )}
    </fieldset>
  )
}

function question(): Record<string, string> {
  const { action, actor_id, since, until } = filters()
  const end = until && new Date(`${until}T00:00:00`)
  if (end) end.setDate(end.getDate() + 1)
  return {
    action,
    actor_id,
    since: since && new Date(`${since}T00:00:00`).toISOString(),
    until: end ? end.toISOString() : "",
  }
}

function Log() {
  const pages = usePages<Entry>("/audit", question())
  return (
    <Loaded load={pages} lines={10}>
      {(entries) =>
        entries.length ? (
          <>
            <Entries all={entries} />
            <More pages={pages} />
          </>
        ) : (
          <Empty icon="eye" title={t("none")}>
            {t("none_text")}
          </Empty>
        )
      }
    </Loaded>
  )
}

function Entries({ all }: { all: readonly Entry[] }) {
  return (
    <ol class="log" aria-label={t("title")}>
      {all.map((entry, at) => {
        const before = all[at - 1]
        return (
          <li key={entry.id}>
            {(!before || !sameDay(before.at, entry.at)) && <h2 class="log-day">{dayName(entry.at, now.peek())}</h2>}
            <Line entry={entry} />
          </li>
        )
      })}
    </ol>
  )
}

function Line({ entry }: { entry: Entry }) {
  const { what, about } = said(entry)
  return (
    <div class="log-line">
      <time class="log-time" dateTime={entry.at} data-tip={fullWhen(entry.at)}>
        {clockTime(entry.at)}
      </time>
      <p class="log-words">
        <strong>{entry.actor_name || t("system")}</strong> {what}
        {about && <span class="log-about">{about}</span>}
      </p>
      {entry.ip && <span class="log-ip">{entry.ip}</span>}
    </div>
  )
}
