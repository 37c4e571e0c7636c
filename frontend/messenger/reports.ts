/** What the host page reports (events, pages): in order, each once, held until there is a session to report to. */
import { Refused } from "./api"
import { api } from "./session"
import { phase } from "./state"

const waiting: { path: string; body: unknown }[] = []
const MOST = 500
let draining = false

export function report(path: "events" | "pages", body: unknown): void {
  if (waiting.length < MOST) waiting.push({ path, body })
  void drain()
}

export async function drain(): Promise<void> {
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

/** Reports each page that a single-page site goes to; `changed` is asked to say what page it is. */
export function followPages(page: () => { url: string }): void {
  let last = page().url
  const look = () => {
    const now = page()
    if (now.url === last) return
    last = now.url
    report("pages", now)
  }
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) navigation.addEventListener("navigatesuccess", look)
  else addEventListener("popstate", look)
}
