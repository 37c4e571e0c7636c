/** Opens a tour by its one-time link, and keeps what is changed of it. */
import type { Step } from "../messenger/tour/types"
import type { Problem } from "../shared/wire"
import { called, onChange, problem, saving, steps } from "./state"

const SAVE_AFTER_MS = 700
const AGAIN_MS = 4_000
const TIMEOUT_MS = 15_000
const MARK = "rejoinder-point="
const KEPT = "rejoinder.tab.pointing"

interface Opened {
  session: string
  name: string
  tour: { steps: Step[] }
}

let session = ""

/** Answers whether there is something to build. */
export async function open(): Promise<boolean> {
  const token = decodeURIComponent(location.hash.split(MARK)[1] ?? "")
  const known = JSON.parse(sessionStorage.getItem(KEPT) ?? "null") as string | null
  if (token) history.replaceState(history.state, "", location.pathname + location.search)
  try {
    const opened = await call<Opened>("POST", token ? { token } : { session: known })
    session = opened.session
    sessionStorage.setItem(KEPT, JSON.stringify(session))
    steps.value = opened.tour.steps
    called.value = opened.name
    keep()
    return true
  } catch (error) {
    leave()
    problem.value = error instanceof Error ? error.message : `${error}`
    return false
  }
}

/** Forgets the link: the page is an ordinary one again. */
export function leave(): void {
  sessionStorage.removeItem(KEPT)
}

function keep(): void {
  let timer = 0
  const save = async () => {
    saving.value = "saving"
    const sent = steps.value
    try {
      await call("PUT", { session, tour: { type: "tour", steps: sent } })
      saving.value = sent === steps.value ? "saved" : "waiting"
      problem.value = ""
    } catch (error) {
      saving.value = "failed"
      problem.value = error instanceof Error ? error.message : `${error}`
      if (!(error instanceof Refused)) timer = window.setTimeout(save, AGAIN_MS)
    }
  }
  onChange(() => {
    saving.value = "waiting"
    clearTimeout(timer)
    timer = window.setTimeout(save, SAVE_AFTER_MS)
  })
  addEventListener("beforeunload", (event) => {
    if (saving.value !== "saved") event.preventDefault()
  })
}

class Refused extends Error {}

async function call<T>(method: string, body: unknown): Promise<T> {
  const answer = await fetch(new URL("messenger/v1/pointings", import.meta.url), {
    method,
    credentials: "omit",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (answer.ok) return (answer.status === 204 ? null : await answer.json()) as T
  const { detail = "It could not be saved.", remedy = "" } = (await answer.json().catch(() => ({}))) as Partial<Problem>
  throw new Refused(`${detail} ${remedy}`.trim())
}
