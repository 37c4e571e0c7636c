/**
 * What is reported: events and pages of the host's, what is done with campaigns. In order, each once, held until there is
 * a session to report to; the answers bring campaigns to show. What is done with them outlives the page: it may be
 * said twice, which changes nothing.
 */
import { effect } from "@preact/signals-core"
import type { Item } from "../shared/campaign/wire"
import { Refused } from "./api"
import { api, box } from "./session"
import { items, link, phase } from "./state"
import { tabBox } from "./storage"

interface Report {
  path: string
  body: unknown
}

let waiting: Report[] = []
const MOST = 500
const KEPT = "acts"
let draining = false
let recalled = false

export function report(path: string, body: unknown): void {
  if (waiting.length < MOST) waiting.push({ path, body })
  keep()
  void drain()
}

function acts(): Report[] {
  return waiting.filter(({ path }) => path.startsWith("shown"))
}

function keep(): void {
  if (recalled) box.set(KEPT, acts())
}

async function drain(): Promise<void> {
  if (draining || phase.value !== "ready") return
  draining = true
  if (!recalled) waiting = [...(box.get<Report[]>(KEPT) ?? []), ...waiting]
  recalled = true
  for (let next = waiting[0]; next; next = waiting[0]) {
    try {
      bring(await api.call<{ items: Item[] } | null>("POST", next.path, next.body), next.path)
    } catch (error) {
      if (!(error instanceof Refused) || error.passing) break
    }
    waiting.shift()
    keep()
  }
  draining = false
}

/** A page's answer is all that is to be shown on it; another's is something more. */
function bring(answer: { items: Item[] } | null, path: string): void {
  if (answer?.items) putItems(path === "pages" ? answer.items : [...items.value, ...answer.items])
}

/** Each once; the tour that this tab is in goes on, whatever the page. */
export function putItems(all: readonly Item[]): void {
  const tour = tabBox.get<{ item: Item }>("tour")
  const byId = new Map([...(tour ? [tour.item] : []), ...all].map((item) => [item.id, item]))
  items.value = [...byId.values()]
}

export function takeAway(id: string): void {
  items.value = items.value.filter((item) => item.id !== id)
}

effect(() => {
  if (phase.value === "ready" || link.value === "live") void drain()
})

// What still waits as the page goes is said at once, though it may be said again on the next one.
addEventListener("pagehide", () => {
  if (phase.value === "ready") for (const { path, body } of acts()) void api.call("POST", path, body).catch(() => {})
})
