import { channelName } from "../inbox/channel"
import { number } from "../text"
import type { Check, Conversation } from "../wire"
import type { Draft } from "./model"
import { say } from "./words"

/** From this share of the limit on, one is told how much is left. */
const NEAR = 0.8

interface Props {
  draft: Draft
  one: Conversation
  check: Check | null
}

/** How much room is left near the limit, how much is over past it; for SMS, how many are paid for. */
export function Room({ draft, one, check }: Props) {
  const room = draft.room.value
  if (!room) return null
  const { used, most } = room
  const channel = channelName(one.channel.type)
  if (used > most)
    return (
      <span class="room room-over" role="status">
        {say("limit.over_for", { n: used - most, channel })}
      </span>
    )
  const carried = check?.segments?.reduce((sum, part) => sum + part.count, 0) ?? 0
  const last = check?.segments?.at(-1)
  if (used && carried && last)
    return (
      <span class="room" data-tip={say(`limit.${last.encoding === "gsm7" ? "plain" : "wide"}`)}>
        {say("limit.segments", { n: carried, left: number(last.left) })}
      </span>
    )
  if (used < most * NEAR) return null
  return <span class="room">{say("limit.near", { used: number(used), most: number(most) })}</span>
}
