import { useSignal } from "@preact/signals"
import { Message as MessageView } from "../../shared/message/message"
import type { Block } from "../../shared/wire"
import { can } from "../shell/session"
import type { Entry } from "../store/threads"
import type { Conversation } from "../wire"
import { EventLine } from "./event"
import { Foot } from "./foot"
import type { Fate } from "./lines"
import { setting } from "./setting"

interface Props {
  one: Conversation
  entry: Entry
  joined: boolean
  fate: Fate | undefined
}

const MOODS = {
  queued: "waiting",
  sending: "waiting",
  held: "held",
  dropped: "failed",
  failed: "failed",
  unknown: "failed",
} as const

/** One message, note or event of the thread, with what stands under it. */
export function EntryView({ one, entry, joined, fate }: Props) {
  const shown = useSignal<Block[] | null>(null)
  if (entry.kind === "event") return <EventLine entry={entry} name={one.contact.name} />
  const side = entry.kind === "note" ? "note" : entry.kind === "in" ? "other" : "own"
  const mood = entry.unsent === "failed" ? "waiting" : MOODS[entry.state as keyof typeof MOODS]
  const message = shown.value ? { ...entry, blocks: shown.value, masked: [] } : entry
  return (
    <div
      class="entry"
      data-message={entry.id}
      data-side={side}
      data-joined={joined || undefined}
      data-fate={fate}
      data-automatic={entry.automatic || entry.author.kind === "bot" ? true : undefined}
    >
      <MessageView message={message} side={side} setting={setting} joined={joined} mood={mood}>
        {!joined && (
          <Foot
            entry={entry}
            channel={one.channel}
            fate={fate}
            mayReveal={can("reveal")}
            revealed={shown.value !== null}
            onReveal={(blocks) => {
              shown.value = blocks
            }}
          />
        )}
      </MessageView>
    </div>
  )
}
