import { signal } from "@preact/signals"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { onChange } from "../shell/live"
import { me } from "../shell/session"
import type { ChannelRef, Place, TagRef, Team, Teammate } from "../wire"

/** Who and what there is in the workspace: short lists that menus and filters show. */
export const teammates = signal<readonly Teammate[]>([])
export const teams = signal<readonly Team[]>([])
export const tags = signal<readonly TagRef[]>([])
export const locations = signal<readonly Place[]>([])
export const channels = signal<readonly ChannelRef[]>([])

const lists = [
  ["/teammates", teammates],
  ["/teams", teams],
  ["/tags", tags],
  ["/locations", locations],
  ["/channels", channels],
] as const

async function load(path: string, into: { value: readonly unknown[] }): Promise<void> {
  const { items } = await api.get<Page<unknown>>(path, { query: { limit: 100 } })
  into.value = items
}

/** Loads all of them. One that the role may not read stays empty, and its filter is not offered. */
export async function loadDirectory(): Promise<void> {
  await Promise.allSettled(lists.map(([path, into]) => load(path, into)))
}

export function watchDirectory(): () => void {
  const again = (path: string, into: { value: readonly unknown[] }) => () => void load(path, into).catch(() => {})
  const stops = [
    onChange("teammate.updated", again("/teammates", teammates)),
    onChange("channel.updated", again("/channels", channels)),
    onChange("workspace.updated", () => void loadDirectory()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Those who still work here. */
export function active(): readonly Teammate[] {
  return teammates.value.filter((one) => (one.status ?? "active") === "active")
}

export function teammate(id: string | null | undefined): Teammate | undefined {
  if (!id) return undefined
  const own = me.value?.teammate
  return own?.id === id ? own : teammates.value.find((one) => one.id === id)
}

export function team(id: string | null | undefined): Team | undefined {
  return teams.value.find((one) => one.id === id)
}

export async function createTag(name: string): Promise<TagRef> {
  const made = await api.post<TagRef>("/tags", { name })
  tags.value = [...tags.value, made]
  return made
}
