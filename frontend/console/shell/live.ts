import { signal } from "@preact/signals"
import { Live, type LiveStatus } from "../../shared/live"
import type { Change, ChangeKind, ClientFrame, Ephemeral } from "../../shared/wire"
import { BASE } from "../api"
import { moment } from "../kit/clock"

/** The state of the live connection, and since when. */
export const connection = signal<{ status: LiveStatus; since: number }>({ status: "off", since: 0 })

/** Grows each time that what was missed cannot be replayed: whatever is loaded must be loaded again. */
export const epoch = signal(0)

type OnChange = (change: Change) => void
type OnEphemeral = (frame: Ephemeral) => void

const changes = new Map<ChangeKind, Set<OnChange>>()
const ephemerals = new Map<Ephemeral["type"], Set<OnEphemeral>>()
let live: Live | null = null

/** Calls back with each change of a kind; returns what ends it. */
export function onChange<T>(kind: ChangeKind, act: (data: T, change: Change) => void): () => void {
  const listener: OnChange = (change) => act(change.data as T, change)
  return listen(changes, kind, listener)
}

export function onEphemeral<K extends Ephemeral["type"]>(
  type: K,
  act: (frame: Extract<Ephemeral, { type: K }>) => void,
): () => void {
  return listen(ephemerals, type, act as OnEphemeral)
}

function listen<K, L>(all: Map<K, Set<L>>, key: K, listener: L): () => void {
  const set = all.get(key) ?? new Set()
  all.set(key, set.add(listener))
  return () => set.delete(listener)
}

let looking: string | null = null

export function startLive(): () => void {
  const { protocol, host } = location
  live = new Live({
    url: `${protocol === "https:" ? "wss" : "ws"}://${host}${BASE}/live`,
    cursor: null,
    onChange: (change) => {
      for (const act of changes.get(change.kind) ?? []) act(change)
    },
    onEphemeral: (frame) => {
      for (const act of ephemerals.get(frame.type) ?? []) act(frame)
    },
    onReset: async () => {
      epoch.value++
      return null
    },
    onStatus: (status) => {
      connection.value = { status, since: moment() }
      if (status === "live" && looking) live?.send({ type: "look", conversation_id: looking })
    },
  })
  live.start()
  return () => {
    live?.stop()
    live = null
  }
}

export function send(frame: ClientFrame): void {
  live?.send(frame)
}

/** Tells the others which conversation this teammate has open. */
export function look(conversation: string | null): void {
  looking = conversation
  send({ type: "look", conversation_id: conversation })
}
