import { signal } from "@preact/signals"
import { epoch } from "../shell/live"
import { withQuery } from "../shell/router"
import { ConversationList } from "../store/list"
import { type Filter, isView, type Sort, type View } from "../store/views"

const KEPT = 6
const lists = new Map<string, ConversationList>()
let loadedIn = 0

/** The list of a filter; the last few are kept and kept right, so that changing views is immediate. */
export function listOf(filter: Filter): ConversationList {
  if (loadedIn !== epoch.value) forgetLists()
  const key = JSON.stringify(filter)
  const found = lists.get(key) ?? new ConversationList(filter)
  if (!lists.has(key)) void found.load()
  lists.delete(key)
  lists.set(key, found)
  for (const [oldest, list] of lists) {
    if (lists.size <= KEPT) break
    list.stop()
    lists.delete(oldest)
  }
  return found
}

function forgetLists(): void {
  loadedIn = epoch.value
  for (const list of lists.values()) list.stop()
  lists.clear()
}

const SORT_KEY = "rejoinder.sort"

/** Reads the filter from the address; the order is this browser's choice. */
export function filterOf(view: string | undefined, query: URLSearchParams): Filter {
  const words = (name: string) => query.get(name) || null
  const sort = query.get("sort") ?? localStorage.getItem(SORT_KEY)
  return {
    view: isView(view) ? view : "open",
    sort: sort === "newest" ? "newest" : "deadline",
    location: words("location"),
    channel: words("channel"),
    channel_type: words("channel_type"),
    team: words("team"),
    tag: words("tag"),
    assignee: words("assignee"),
    q: words("q"),
  }
}

export function rememberSort(sort: Sort): void {
  localStorage.setItem(SORT_KEY, sort)
}

/** Where a conversation is, seen from a view: the filters stay. */
export function addressOf(view: View, id?: string | null, pane?: "contact"): string {
  const path = ["/inbox", view, id, id && pane].filter(Boolean).join("/")
  return withQuery({ at: null }, path)
}

/** The conversations that are ticked. */
export const picked = signal<ReadonlySet<string>>(new Set())
let lastPicked: string | null = null

export function pick(id: string, on: boolean, among: readonly string[] = [], range = false): void {
  const next = new Set(picked.value)
  for (const one of range ? between(among, lastPicked, id) : [id]) {
    if (on) next.add(one)
    else next.delete(one)
  }
  lastPicked = id
  picked.value = next
}

function between(all: readonly string[], from: string | null, to: string): readonly string[] {
  const ends = [from ? all.indexOf(from) : -1, all.indexOf(to)].sort((a, b) => a - b) as [number, number]
  return ends[0] < 0 ? [to] : all.slice(ends[0], ends[1] + 1)
}

export function pickNone(): void {
  picked.value = new Set()
}
