/** The phone that one holds, kept up to date. */
import { batch, computed, signal } from "@preact/signals"
import * as api from "./api"
import { go, place } from "./place"
import type { App, Held, Holder, Said, Talk } from "./wire"

export const people = signal<Holder[]>([])
export const phone = signal<Held | null>(null)
export const trouble = signal("")
export const online = signal(true)
/** What came in while one looked elsewhere. */
export const banner = signal<{ talk: Talk; said: Said } | null>(null)
/** The providers' own time, as far ahead of this machine's as it was last seen. */
const ahead = signal(0)

const BANNER_MS = 6_000
let banners: ReturnType<typeof setTimeout> | undefined

export const app = computed<App | null>(() => phone.value?.apps.find((one) => one.provider === place.value.app) ?? null)
export const talk = computed<Talk | null>(
  () => app.value?.talks.find((one) => one.account === place.value.account) ?? null,
)

export function now(): Date {
  return new Date(Date.now() + ahead.value)
}

/** Takes somebody's phone into the hand. */
export async function take(person: string): Promise<void> {
  try {
    const found = await api.held(person)
    batch(() => {
      phone.value = newest(found, phone.value)
      ahead.value = Date.parse(found.now) - Date.now()
      trouble.value = ""
    })
  } catch (error) {
    fail(error)
  }
}

/** Keeps of each thread the later of two views. */
function newest(found: Held, known: Held | null): Held {
  const talks = known?.id === found.id ? known.apps.flatMap((one) => one.talks) : []
  const later = (one: Talk) => talks.find((was) => was.account === one.account && was.version > one.version) ?? one
  return { ...found, apps: found.apps.map((one) => ({ ...one, talks: one.talks.map(later) })) }
}

export async function begin(): Promise<void> {
  try {
    people.value = await api.people()
    const wanted = place.value.person
    const known = people.value.some((one) => one.id === wanted)
    if (!known && people.value[0]) go(people.value[0].id)
  } catch {
    trouble.value = "gone"
  }
}

/** Does something on the open thread, and shows how it is then. */
export async function act(deed: string, body?: object): Promise<boolean> {
  const { person, account } = place.value
  try {
    const found = await api.act(person, account, deed, body)
    if (found) put(found)
    trouble.value = ""
    return true
  } catch (error) {
    fail(error)
    return false
  }
}

/** Puts a thread that changed in its place; what is new in it is announced unless one is looking at it. */
export function put(changed: Talk): void {
  const held = phone.value
  if (!held) return
  const before = held.apps.flatMap((one) => one.talks).find((one) => one.account === changed.account)
  // An answer may come after the socket has told of what is newer.
  if (before && before.version > changed.version) return
  const apps = held.apps.map((one) => ({
    ...one,
    talks: one.talks.map((was) => (was.account === changed.account ? changed : was)),
  }))
  phone.value = { ...held, apps }
  const last = changed.said.at(-1)
  const fresh = last && !last.mine && last.id !== before?.said.at(-1)?.id
  if (fresh && place.value.account !== changed.account) announce(changed, last)
}

export function dismiss(): void {
  clearTimeout(banners)
  banner.value = null
}

function announce(found: Talk, said: Said): void {
  clearTimeout(banners)
  banner.value = { talk: found, said }
  banners = setTimeout(dismiss, BANNER_MS)
}

function fail(error: unknown): void {
  trouble.value = error instanceof api.Refused ? error.message : "offline"
}
