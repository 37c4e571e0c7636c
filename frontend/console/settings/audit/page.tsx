import "../lean"
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { now } from "../../kit/clock"
import { Empty } from "../../kit/empty"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { asProblem, type Problem, ProblemView } from "../../kit/problem"
import { clockTime, dayName, fullWhen, sameDay } from "../../kit/time"
import { navigate, place, withQuery } from "../../shell/router"
import { speaker } from "../../text"
import type { Teammate } from "../../wire"
import { Loaded, Needs, Sheet } from "../parts/sheet"
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
  const asked = question()
  const load = useLoad((signal) => api.get<Page<Entry>>("/audit", { query: asked, signal }), [asked])
  return (
    <Loaded load={load} lines={10}>
      {(first) =>
        first.items.length ? (
          <Entries key={JSON.stringify(asked)} first={first} asked={asked} />
        ) : (
          <Empty icon="eye" title={t("none")}>
            {t("none_text")}
          </Empty>
        )
      }
    </Loaded>
  )
}

function Entries({ first, asked }: { first: Page<Entry>; asked: Record<string, string> }) {
  const more = useSignal<Entry[]>([])
  const next = useSignal(first.next)
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const shown = useRef(first)
  useEffect(() => {
    if (shown.current === first) return
    shown.current = first
    more.value = []
    next.value = first.next
  }, [first])
  const load = async () => {
    busy.value = true
    problem.value = null
    try {
      const page = await api.get<Page<Entry>>("/audit", { query: { ...asked, cursor: next.value } })
      more.value = [...more.value, ...page.items]
      next.value = page.next
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  const all = [...first.items, ...more.value]
  return (
    <>
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
      {problem.value ? (
        <ProblemView error={problem.value} onRetry={() => void load()} />
      ) : (
        next.value && (
          <div class="more">
            <Button busy={busy.value} onClick={() => void load()}>
              {t("more")}
            </Button>
          </div>
        )
      )}
    </>
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
