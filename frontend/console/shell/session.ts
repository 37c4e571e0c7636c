import { computed, signal } from "@preact/signals"
import { api, whenSignedOut } from "../api"
import { Problem } from "../kit/problem"
import type { Me } from "../wire"
import { navigate, place } from "./router"

type Session =
  | { state: "starting" }
  | { state: "out" }
  | { state: "in"; me: Me }
  | { state: "unreachable"; error: Problem }

/** Who is signed in. */
export const session = signal<Session>({ state: "starting" })

export const me = computed<Me | null>(() => (session.value.state === "in" ? session.value.me : null))

/** Whether the person's role allows it. The server decides again; this only spares them a refusal. */
export function can(permission: string): boolean {
  return me.value?.permissions.includes(permission) ?? false
}

/** Asks who is signed in; on to the sign-in page, or to the set-up of a fresh installation. */
export async function startSession(): Promise<void> {
  whenSignedOut(signedOut)
  try {
    signedIn(await api.get<Me>("/me"))
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return
    session.value = { state: "unreachable", error: error as Problem }
  }
}

export function signedIn(who: Me): void {
  session.value = { state: "in", me: who }
}

/** Takes in what the person changed about themselves. */
export function updateMe(change: (before: Me) => Me): void {
  if (session.value.state === "in") session.value = { state: "in", me: change(session.value.me) }
}

const open = ["/sign-in", "/forgot-password", "/reset-password", "/setup", "/invitations"]

function signedOut(): void {
  const wasStarting = session.value.state === "starting"
  session.value = { state: "out" }
  if (open.some((path) => place.value.path.startsWith(path))) return
  const next = place.value.path + (place.value.query.size ? `?${place.value.query}` : "")
  void toSignIn(next === "/" ? "" : next, wasStarting)
}

async function toSignIn(next: string, starting: boolean): Promise<void> {
  const fresh = starting && (await api.get<{ needed: boolean }>("/setup").catch(() => null))?.needed
  const address = next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"
  navigate(fresh ? "/setup" : address, { replace: true })
}

export async function signOut(): Promise<void> {
  await api.remove("/session")
  location.assign("/sign-in")
}
