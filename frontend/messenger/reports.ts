/** What the host page reports (events, pages): in order, each once, held until there is a session to report to. */
import { effect } from "@preact/signals-core"
import { Refused } from "./api"
import { api } from "./session"
import { link, phase } from "./state"

const waiting: { path: string; body: unknown }[] = []
const MOST = 500
let draining = false

export function report(path: "events" | "pages", body: unknown): void {
  if (waiting.length < MOST) waiting.push({ path, body })
  void drain()
}

async function drain(): Promise<void> {
  if (draining || phase.value !== "ready") return
  draining = true
  for (let next = waiting[0]; next; next = waiting[0]) {
    try {
      await api.call("POST", next.path, next.body)
    } catch (error) {
      if (!(error instanceof Refused) || error.passing) break
    }
    waiting.shift()
  }
  draining = false
}

effect(() => {
  if (phase.value === "ready" || link.value === "live") void drain()
})
