import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import type { ChannelRef, Preview } from "../../wire"
import type { Composition } from "./content"
import { sampled } from "./sampled"

const PAUSE_MS = 300

export interface Fits {
  /** What the message becomes on each type of channel; none while nothing is written, or it is not known yet. */
  previews: ReadonlyMap<string, Preview>
  error: unknown
  busy: boolean
  /** The first thing that is too much for a channel. */
  over: string | null
}

/** Asks, a moment after one stopped typing, what the message becomes on each type of channel that it goes on. */
export function useFits(composition: Composition, goes: readonly ChannelRef[], topic: string): Fits {
  const found = useSignal<ReadonlyMap<string, Preview>>(new Map())
  const error = useSignal<unknown>(null)
  const busy = useSignal(false)
  const asked = [...new Map(goes.map((one) => [one.type, one])).values()]
    .map(({ type, id }) => ({ type, id, blocks: sampled(composition.on(type).blocks.value, topic) }))
    .filter(({ blocks }) => blocks.length)
  const key = JSON.stringify(asked)
  useEffect(() => {
    const stop = new AbortController()
    busy.value = true
    const timer = setTimeout(() => {
      Promise.all(
        asked.map(({ id, blocks }) =>
          api.post<Preview>(`/channels/${id}/preview`, { blocks }, { signal: stop.signal }),
        ),
      ).then(
        (all) => {
          found.value = new Map(all.map((one) => [one.channel_type, one]))
          error.value = null
          busy.value = false
        },
        (wrong: unknown) => {
          if (stop.signal.aborted) return
          error.value = wrong
          busy.value = false
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key])
  const [first] = [...found.value.values()].filter(({ excess }) => excess.length)
  const over = first ? `${channelName(first.channel_type)}: ${first.excess[0]?.text}` : null
  return { previews: found.value, error: error.value, busy: busy.value, over }
}
