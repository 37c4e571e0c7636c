/** The ports of one messenger on one page: its storage, its HTTP, its socket, its other tabs. */
import { Live, type LiveOptions } from "../shared/live"
import { type Api, openApi } from "./api"
import { link } from "./state"
import { type Box, openBox } from "./storage"
import type { Desk } from "./writing"

export let api: Api
export let box: Box
/** What writing offers to those who do not fetch it themselves, once it is here. */
export const desk: Partial<Desk> = {}
let live: Live | null = null
let tabs: BroadcastChannel | null = null
let renewal: Promise<unknown> | null = null

interface Ends {
  /** Another tab said something. */
  tab: (word: string) => void
  /** The session is no longer good. */
  ended: () => void
}

/** Opens what is kept and reached under this key; `base` is the loader's address. */
export function openSession(base: string, key: string, { tab, ended }: Ends): void {
  box = openBox(key, () => localStorage)
  api = openApi(
    base,
    () => box.get<string>("session"),
    () => renewal,
    ended,
  )
  desk.outbox?.reload()
  tabs?.close()
  tabs = new BroadcastChannel(`rejoinder.${key}`)
  tabs.onmessage = ({ data }) => tab(data as string)
}

/** Has everything wait for a boot that gives another session: the one until now is no longer good. */
export function renewing(through: Promise<unknown>): Promise<unknown> {
  renewal = through.finally(() => {
    renewal = null
  })
  return renewal
}

/** Says a word to this page's other tabs. */
export function tellTabs(word: string): void {
  tabs?.postMessage(word)
}

type Ears = Pick<LiveOptions, "onChange" | "onEphemeral" | "onReset">

/** `up`: it is live, at first or again. */
export function goLive(cursor: string, up: () => void, ears: Ears): void {
  live?.stop()
  live = new Live({
    url: api.address("live").replace(/^http/, "ws"),
    cursor,
    parse: api.parse,
    hello: () => ({ session: box.get<string>("session") ?? "" }),
    onStatus(status) {
      link.value = status
      if (status === "live") up()
    },
    ...ears,
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
