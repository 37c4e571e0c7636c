import { useSignal } from "@preact/signals"
import type { Block } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Dialog } from "../../kit/dialog"
import { Select } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { ProblemView } from "../../kit/problem"
import { Bone } from "../../kit/skeleton"
import { channels } from "../../store/directory"
import type { Conversation, Preview, Part as WirePart } from "../../wire"
import type { Draft } from "../model"
import { say } from "../words"
import { Chips, Look } from "./frame"

interface Props {
  draft: Draft
  one: Conversation
  onClose: () => void
}

/** The message as its channel will show it, part by part; and how it would be on another. */
export function PreviewDialog({ draft, one, onClose }: Props) {
  const channel = useSignal(one.channel.id)
  const blocks = draft.blocks
  const others = channels.value.filter(({ id }) => id !== one.channel.id)
  return (
    <Dialog title={say("preview.title")} size="medium" onClose={onClose}>
      <Select
        label={say("preview.on")}
        value={channel.value}
        options={[one.channel, ...others].map(({ id, type, name }) => ({
          value: id,
          label: [channelName(type), name].join(" · "),
        }))}
        onInput={(id) => (channel.value = id)}
      />
      {blocks.length ? (
        <Shown channel={channel.value} blocks={blocks} />
      ) : (
        <p class="phone phone-empty">{say("preview.nothing")}</p>
      )}
    </Dialog>
  )
}

/** What a message of these blocks becomes on a channel. */
export function Shown({ channel, blocks }: { channel: string; blocks: readonly Block[] }) {
  const { data, error, reload } = useLoad(
    (signal) => api.post<Preview>(`/channels/${channel}/preview`, { blocks }, { signal }),
    [channel, blocks],
  )
  if (error && !data) return <ProblemView error={error} onRetry={reload} />
  if (!data)
    return (
      <div class="phone" aria-busy="true">
        <Bone width="72%" height={44} />
      </div>
    )
  return (
    <>
      <section class="phone" aria-label={say("preview.title")}>
        {data.parts.map((part, at) => (
          <Part key={at} part={part} />
        ))}
      </section>
      <PreviewNotes of={data} />
    </>
  )
}

/** What is too much for the channel, and in how many messages it goes. */
export function PreviewNotes({ of }: { of: Preview }) {
  const billed = of.segments?.reduce((sum, part) => sum + part.count, 0) ?? 0
  return (
    <ul class="preview-notes">
      {of.excess.map((one) => (
        <li key={one.text} class="preview-over">
          <Icon name="warn" size={15} />
          {one.text}
        </li>
      ))}
      {!of.excess.length && (
        <li>
          <Icon name="check" size={15} />
          {say("preview.fits")}
        </li>
      )}
      <li>
        <Icon name="info" size={15} />
        {billed ? say("preview.segments", { n: billed }) : say("preview.parts", { n: of.parts.length })}
      </li>
    </ul>
  )
}

/** One message at the provider, drawn neutrally: a bubble, what hangs under it, what can be pressed. */
export function Part({ part }: { part: WirePart }) {
  return (
    <Look blocks={blocksOf(part)}>
      <Chips titles={(part.replies ?? []).map(({ title }) => title)} />
    </Look>
  )
}

function blocksOf({ text, media, cards = [], place, buttons = [], template, request }: WirePart): Block[] {
  const [only] = cards
  return [
    ...(media ? [media] : []),
    ...(text ? [{ type: "text" as const, text }] : []),
    ...(cards.length > 1 ? [{ type: "carousel" as const, cards }] : only ? [{ ...only, type: "card" as const }] : []),
    ...(place ? [place] : []),
    ...(template ? [template] : []),
    ...(request ? [request] : []),
    ...(buttons.length ? [{ type: "buttons" as const, buttons }] : []),
  ]
}
