import { signal } from "@preact/signals"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import type { ChannelType } from "../wire"

/** What each type of channel can show, take and tell; asked for when it is first needed. */
const types = signal<ReadonlyMap<string, ChannelType>>(new Map())
let asked = false

/** A channel type, as soon as it is known. */
export function channelType(type: string): ChannelType | undefined {
  if (!asked) void load()
  return types.value.get(type)
}

async function load(): Promise<void> {
  asked = true
  try {
    const { items } = await api.get<Page<ChannelType>>("/channels/types")
    types.value = new Map(items.map((one) => [one.type, one]))
  } catch {
    // It is asked for again with the next look: until then nothing is offered that a channel may not have.
    asked = false
  }
}
