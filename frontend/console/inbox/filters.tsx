import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { Button, IconButton } from "../kit/button"
import { type Option, Radios, Select } from "../kit/field"
import { Popover } from "../kit/popover"
import { navigate, withQuery } from "../shell/router"
import { active, channels, locations, tags, teams } from "../store/directory"
import type { Filter } from "../store/views"
import { t } from "../text"
import type { Named } from "../wire"
import { channelName } from "./channel"
import { rememberSort } from "./state"

type Narrow = "location" | "channel_type" | "channel" | "team" | "tag" | "assignee"

function offers(): { name: Narrow; label: string; of: readonly Named[] }[] {
  return [
    { name: "location" as const, label: t("filter.location"), of: locations.value },
    { name: "channel_type" as const, label: t("filter.channel_type"), of: types() },
    { name: "channel" as const, label: t("filter.channel"), of: channels.value },
    { name: "team" as const, label: t("filter.team"), of: teams.value },
    { name: "assignee" as const, label: t("filter.assignee"), of: active() },
    { name: "tag" as const, label: t("filter.tag"), of: tags.value },
  ].filter(({ of }) => of.length > 0)
}

/** The types of the connected channels, where there is a choice. */
function types(): readonly Named[] {
  const found = [...new Set(channels.value.map(({ type }) => type))]
  return found.length > 1 ? found.map((type) => ({ id: type, name: channelName(type) })) : []
}

function set(changes: Partial<Record<Narrow | "sort", string | null>>): void {
  navigate(withQuery(changes), { replace: true })
}

/** Narrows the list to a location, channel, team, person or tag, and says in which order it stands. */
export function FilterButton({ filter }: { filter: Filter }) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const some = isNarrowed(filter)
  const choices = (of: readonly Named[], all: string): Option[] => [
    { value: "", label: all },
    ...of.map((one) => ({ value: one.id, label: one.name })),
  ]
  return (
    <>
      <IconButton
        innerRef={anchor}
        icon="filter"
        label={t("filter.title")}
        class={some ? "filter-on" : undefined}
        expanded={open.value}
        popup="dialog"
        onClick={() => {
          open.value = !open.value
        }}
      />
      {open.value && (
        <Popover
          anchor={anchor}
          role="dialog"
          label={t("filter.title")}
          class="filter-panel"
          onClose={() => {
            open.value = false
          }}
        >
          {offers().map(({ name, label, of }) => (
            <Select
              key={name}
              label={label}
              value={filter[name] ?? ""}
              options={choices(of, t("filter.any"))}
              onInput={(value) => set({ [name]: value || null })}
            />
          ))}
          <Radios
            label={t("filter.sort")}
            name="sort"
            value={filter.sort}
            options={[
              { value: "deadline", label: t("filter.deadline") },
              { value: "newest", label: t("filter.newest") },
            ]}
            onInput={(value) => {
              rememberSort(value as Filter["sort"])
              set({ sort: value })
            }}
          />
          {some && <Button onClick={clear}>{t("filter.clear")}</Button>}
        </Popover>
      )}
    </>
  )
}

/** Whether anything is left out of the list. */
export function isNarrowed(filter: Filter): boolean {
  return offers().some(({ name }) => filter[name])
}

export function clear(): void {
  set({ location: null, channel_type: null, channel: null, team: null, tag: null, assignee: null })
}

/** What the list is narrowed to, each with a way out. */
export function FilterChips({ filter }: { filter: Filter }) {
  const chosen = offers().flatMap(({ name, label, of }) => {
    const one = of.find(({ id }) => id === filter[name])
    return one ? [{ name, label, text: one.name }] : []
  })
  if (!chosen.length) return null
  return (
    <div class="filter-chips">
      {chosen.map(({ name, label, text }) => (
        <button
          key={name}
          type="button"
          class="filter-chip"
          aria-label={t("filter.remove", { label, name: text })}
          onClick={() => set({ [name]: null })}
        >
          <span>{text}</span> ×
        </button>
      ))}
    </div>
  )
}
