import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Button } from "../../kit/button"
import { now } from "../../kit/clock"
import { TextField } from "../../kit/field"
import { toast } from "../../kit/toast"
import { Section } from "../../parts/section"
import { Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate } from "../../shell/router"
import { channels } from "../../store/directory"
import type { ChannelRef } from "../../wire"
import { type Composition, compositionOf, forget } from "./content"
import { Editor } from "./editor"
import { Everywhere } from "./everywhere"
import { useFits } from "./fits"
import { SendDialog } from "./send"
import { t } from "./text"
import { When, Where } from "./when"
import { type Counted, called } from "./wire"

/** Writing to a topic's subscribers: what it says on each channel, when it goes, and who would get it. */
export function Compose({ one }: { one: Counted }) {
  const { topic } = one
  const there = `/outreach/topics/${topic.id}`
  return (
    <Sheet wide title={t("write_on", { name: called(topic) })} parent={there}>
      <Needs permission="campaigns">
        {topic.archived_at ? <p class="remark remark-plain">{t("archived_off")}</p> : <Writing one={one} />}
      </Needs>
    </Sheet>
  )
}

function Writing({ one }: { one: Counted }) {
  const { topic } = one
  const made = useRef<Composition | null>(null)
  made.current ??= compositionOf(topic.id)
  const composition = made.current
  const sending = useSignal(false)
  useEffect(() => {
    if (!composition.reason.peek()) composition.reason.value = t("reason_usual", { name: called(topic) })
  }, [composition])
  useAsking(composition)
  const goes = goesOn(composition, topic.channel_ids)
  const fits = useFits(composition, goes, called(topic))
  const off = obstacle(composition, fits.over)
  const done = (later: boolean) => {
    forget(topic.id)
    toast(t(later ? "scheduled" : "sent"))
    navigate(`/outreach/topics/${topic.id}/messages`, { replace: true })
  }
  return (
    <div class="compose">
      <div class="compose-fields">
        <Editor composition={composition} goes={goes} topic={topic} />
        <Section title={t("when")}>
          <When composition={composition} />
          <Where composition={composition} topic={topic} />
          <TextField
            label={t("reason")}
            hint={t("reason_hint")}
            maxLength={300}
            value={composition.reason.value}
            onInput={(reason) => (composition.reason.value = reason)}
          />
        </Section>
        <footer class="topic-foot">
          <Button
            look="quiet"
            onClick={() => {
              forget(topic.id)
              navigate(`/outreach/topics/${topic.id}`, { replace: true })
            }}
          >
            {shared("form.discard")}
          </Button>
          <Button look="primary" off={off} onClick={() => (sending.value = true)}>
            {t(composition.later.value ? "schedule" : "send")}
          </Button>
        </footer>
      </div>
      <Everywhere goes={goes} fits={fits} composition={composition} />
      {sending.value && (
        <SendDialog one={one} composition={composition} onClose={() => (sending.value = false)} onSent={done} />
      )}
    </div>
  )
}

/** The channels that it goes on. */
function goesOn({ channels: some }: Composition, ofTopic: readonly string[]): readonly ChannelRef[] {
  const wanted = some.value.length ? some.value : ofTopic
  return channels.value.filter(({ id }) => !wanted.length || wanted.includes(id))
}

/** Why it cannot be sent yet. */
function obstacle(composition: Composition, over: string | null): string | false {
  for (const content of composition.contents) {
    if (content.unready) return t(`file_${content.unready}`)
    if (!content.blocks.value.length) return t("empty")
  }
  if (over) return over
  if (!composition.reason.value.trim()) return t("reason_needed")
  if (!composition.later.value) return false
  const at = composition.beginsAt
  return (!at && t("begins_needed")) || (Number(at) <= now.value && t("begins_past"))
}

/** The browser asks before a tab with something written is closed. */
function useAsking(composition: Composition): void {
  useEffect(() => {
    const leave = (event: Event) => {
      if (composition.contents.some(({ blocks }) => blocks.peek().length)) event.preventDefault()
    }
    addEventListener("beforeunload", leave)
    return () => removeEventListener("beforeunload", leave)
  }, [composition])
}
