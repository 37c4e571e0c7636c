/** The ports of one messenger on one page: its storage, its HTTP, its socket, its other tabs. */
import { Live } from "../shared/live"
import type { Change, Ephemeral } from "../shared/wire"
import { type Api, openApi } from "./api"
import type { Outbox } from "./outbox"
import { link } from "./state"
import { type Box, openBox } from "./storage"

export let api: Api
export let box: Box
/** The outbox, once there is something to write or to send. */
export const desk: { outbox?: Outbox } = {}
let live: Live | null = null
let tabs: BroadcastChannel | null = null

interface Ends {
  /** Another tab said something. */
  tab: (word: string) => void
  /** The session is no longer good. */
  ended: () => void
}

/** Opens what is kept and reached under this key; `base` is the loader's address. */
export function openSession(base: string, key: string, { tab, ended }: Ends): void {
  box = openBox(key, () => localStorage)
  api = openApi(base, () => box.get<string>("session"), ended)
  desk.outbox?.reload()
  tabs?.close()
  tabs = typeof BroadcastChannel === "function" ? new BroadcastChannel(`rejoinder.${key}`) : null
  if (tabs) tabs.onmessage = ({ data }) => tab(data as string)
}

/** Says a word to this page's other tabs. */
export function tellTabs(word: string): void {
  tabs?.postMessage(word)
}

interface Ears {
  change: (change: Change) => void
  ephemeral: (frame: Ephemeral) => void
  reset: () => Promise<string | null>
  up: () => void
}

export function goLive(cursor: string, ears: Ears): void {
  live?.stop()
  live = new Live({
    url: api.address("live").replace(/^http/, "ws"),
    cursor,
    parse: api.parse,
    hello: () => ({ session: box.get<string>("session") ?? "" }),
    onChange: ears.change,
    onEphemeral: ears.ephemeral,
    onReset: ears.reset,
    onStatus(status) {
      link.value = status
      if (status === "live") ears.up()
    },
  })
  live.start()
}

export function endLive(): void {
  live?.stop()
  live = null
}

export function tell(frame: Parameters<Live["send"]>[0]): boolean {
  return live?.send(frame) ?? false
}
