/** Begins and ends a messenger on a page. What the last visit knew is drawn at once; the server's answer replaces it. */
import { batch } from "@preact/signals-core"
import { backoff } from "../shared/live"
import { Refused } from "./api"
import { emit } from "./events"
import { forget, hear, typed } from "./incoming"
import { useLanguage, wishedLanguage } from "./languages"
import { putItems, takeAway } from "./reports"
import { api, box, desk, endLive, goLive, openSession, renewing, tellTabs } from "./session"
import {
  boot,
  conversations,
  full,
  items,
  opened,
  phase,
  preview,
  settings,
  sound,
  threads,
  unread,
  view,
  whole,
} from "./state"
import { tabBox } from "./storage"
import type { Boot, Settings, View } from "./types"

const TURN_MS = 5_000

let turn = 0
/** Where this tab was on the site's last page, read before anything is kept anew. */
const place = tabBox.get<Place>("place")

export async function begin(base: string, asked: Settings): Promise<void> {
  const again = settings.value?.key === asked.key
  settings.value = asked
  if (!again) {
    threads.value = {}
    openSession(base, asked.key, { tab: heardTab, ended: () => void alone(() => reach(++turn)) })
    recall()
  }
  void useLanguage(wishedLanguage(asked.locale))
  if (!boot.value) phase.value = "booting"
  const through = alone(() => reach(++turn))
  await (asked.identity && boot.value?.contact.kind === "visitor" ? renewing(through) : through)
}

/** Draws what the last visit knew, and goes back to where this tab was. */
function recall(): void {
  const known = box.get<Boot>("boot")
  batch(() => {
    boot.value = known
    conversations.value = (known?.conversations ?? []).map(whole)
    sound.value = box.get<boolean>("sound") ?? false
    if (place) view.value = place.view
    if (known && place?.opened && !full.value) opened.value = true
  })
}

interface Place {
  opened: boolean
  view: View
}

/** Remembers where this tab is, for the site's next page. */
export function keepPlace(place: Place): void {
  tabBox.set("place", place)
}

/** Two tabs that open at once must not become two visitors: one boots after the other. */
async function alone(act: () => Promise<void>): Promise<void> {
  const turn = { signal: AbortSignal.timeout(TURN_MS) }
  // A tab that is stuck must not hold up the others for long.
  await (navigator.locks?.request(`rejoinder.${settings.value?.key}`, turn, act).catch(act) ?? act())
}

/** Asks until the server answers; a newer boot ends this one. */
async function reach(mine: number): Promise<void> {
  for (let attempt = 0; mine === turn; attempt++) {
    try {
      const answer = await ask()
      if (mine === turn) arrive(answer)
      return
    } catch (error) {
      if (error instanceof Refused && !error.passing) return refuse(error)
      phase.value = "unreachable"
      await rest(backoff(attempt + 1, Math.random()))
    }
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms)
    addEventListener("online", () => done(), { once: true })
    wake = done
  })
}
let wake: (() => void) | undefined

/** Tries to reach the server now rather than when its turn comes. */
export function hurry(): void {
  phase.value = "booting"
  wake?.()
}

function ask(): Promise<Boot> {
  const { identity, name, email, phone, custom, locale, ref } = settings.value as Settings
  return api.call<Boot>("POST", "boot", {
    key: settings.value?.key,
    session: box.get<string>("session"),
    identity,
    locale: wishedLanguage(locale),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    page: page(),
    ref,
    traits: { name, email, phone, custom },
  })
}

export function page() {
  return { url: location.href, title: document.title, referrer: document.referrer }
}

function arrive(answer: Boot): void {
  const before = boot.value?.contact
  // Somebody else's unsent words and threads are not this person's; an anonymous visitor who signs in keeps theirs.
  if (before && before.id !== answer.contact.id) {
    const left = before.kind !== "visitor"
    if (left) clearOutbox()
    notifications(left ? "dropHere" : "carryOn")
    threads.value = {}
  }
  accept(answer)
  if (answer.identity_required) {
    endLive()
    emit("problem", { code: "identity_required", detail: "" })
    return
  }
  goLive(answer.cursor, () => void desk.outbox?.flush(), { onChange: hear, onEphemeral: typed, onReset: reload })
  if (box.get("outbox")) void import("./views/thread")
  if (unread.value && !opened.value) void import("./campaign/main").then(({ notice }) => notice())
  if (box.get("push") === "on") void import("./views/extras")
  emit("ready", { contact_id: answer.contact.id })
}

/** What becomes of this browser's notifications, if they are on, when somebody else is here. */
function notifications(verb: "dropHere" | "carryOn"): void {
  const worker = box.get("push") === "on" && settings.value?.worker
  if (worker) void import("./views/extras").then((extras) => extras[verb](worker))
}

function clearOutbox(): void {
  box.set("outbox", null)
  desk.outbox?.reload()
}

function accept(answer: Boot): void {
  box.set("session", answer.session)
  box.set("boot", { ...answer, session: "" })
  batch(() => {
    boot.value = answer
    conversations.value = answer.conversations.map(whole)
    putItems(answer.shown ?? [])
    phase.value = answer.identity_required ? "identity" : "ready"
  })
}

/** The socket was away too long to catch up: everything is asked for again. */
async function reload(): Promise<string> {
  const answer = await ask().catch((error) => {
    if (error instanceof Refused && !error.passing) refuse(error)
    throw error
  })
  accept(answer)
  threads.value = {}
  return answer.cursor
}

function refuse({ problem }: Refused): void {
  endLive()
  const expired = problem.code === "identity_expired"
  phase.value = expired ? "identity" : "refused"
  if (!expired) boot.value = null
  box.set("boot", null)
  if (problem.status === 401) box.set("session", null)
  console.warn(`Rejoinder: ${problem.detail || problem.code} ${problem.remedy ?? ""}`)
  emit("problem", { code: problem.code, detail: problem.detail })
}

/** Signs this browser out: nothing of the person stays. */
export function end(quietly = false): void {
  turn++
  if (!quietly) {
    api.call("POST", "shutdown").catch(() => {})
    tellTabs("shutdown")
  }
  endLive()
  notifications("dropHere")
  for (const name of ["session", "boot", "dismissed", "push", "acts"]) box.set(name, null)
  clearOutbox()
  batch(() => {
    settings.value = boot.value = preview.value = null
    items.value = conversations.value = []
    threads.value = {}
    opened.value = false
    phase.value = "off"
    view.value = { at: "home" }
  })
}

function heardTab(word: string): void {
  if (word === "shutdown") end(true)
  else if (word === "outbox") desk.outbox?.reload()
  else if (word === "again") void reload()
  else if (word.startsWith("gone ")) {
    forget(word.slice(5))
    takeAway(word.slice(5))
  }
}
