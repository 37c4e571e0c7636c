/** The ports of one messenger on one page: its storage, its HTTP, its outbox, its socket, its other tabs. */
import { Live } from "../shared/live"
import type { Change, Ephemeral } from "../shared/wire"
import { type Api, openApi } from "./api"
import { type Outbox, openOutbox, type Taken } from "./outbox"
import { link } from "./state"
import { type Box, openBox } from "./storage"
import type { Pending } from "./types"

export let api: Api
export let box: Box
export let outbox: Outbox
let live: Live | null = null
let tabs: BroadcastChannel | null = null

interface Ends {
  taken: (pending: Pending, taken: Taken) => void
  tab: (word: string) => void
}

/** Opens what is kept and reached under this key; `base` is the loader's address. */
export function openSession(base: string, key: string, { taken, tab }: Ends): void {
  box = openBox(key, () => localStorage)
  api = openApi(base, () => box.get<string>("session"))
  let retry: ReturnType<typeof setTimeout>
  outbox = openOutbox({
    box,
    taken,
    post: ({ client_id, conversation_id, blocks, payload }) =>
      api.call<Taken>("POST", "messages", { client_id, blocks, payload, ...(conversation_id && { conversation_id }) }),
    later(ms) {
      clearTimeout(retry)
      retry = setTimeout(() => void outbox.flush(), ms)
    },
  })
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
