import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { Check, Select, TextArea } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { asProblem, ProblemView } from "../../kit/problem"
import { Bone } from "../../kit/skeleton"
import { toast } from "../../kit/toast"
import { threadOf } from "../../store/threads"
import type { Conversation, Message } from "../../wire"
import { say } from "../words"
import { Frame } from "./frame"

export type Often = "daily" | "weekly" | "monthly" | "as_it_happens"

interface Topic {
  id: string
  key: string
  names: Record<string, string>
  frequencies: Often[]
  channel_ids: string[]
}

interface Props {
  one: Conversation
  onClose: () => void
}

async function topics(channel: string, signal: AbortSignal): Promise<Topic[]> {
  const { items } = await api.get<Page<{ topic: Topic }>>("/topics", { query: { limit: 100 }, signal })
  return items
    .map(({ topic }) => topic)
    .filter(({ channel_ids }) => !channel_ids?.length || channel_ids.includes(channel))
}

/** Asks a contact whether they want to hear of a topic. */
export function AskToSubscribe({ one, onClose }: Props) {
  const load = useLoad((signal) => topics(one.channel.id, signal), [one.channel.id])
  const [first] = load.data ?? []
  if (load.data && first) return <Asking one={one} topics={load.data} first={first} onClose={onClose} />
  return (
    <Dialog title={say("opt_in.title")} size="medium" onClose={onClose}>
      {load.error ? (
        <ProblemView error={load.error} onRetry={load.reload} />
      ) : load.data ? (
        <Empty icon="bell" title={say("opt_in.none")}>
          {say("opt_in.none_text")}
        </Empty>
      ) : (
        <div class="insert-bones" aria-busy="true">
          <Bone width="60%" height={14} />
          <Bone width="40%" height={14} />
        </div>
      )}
    </Dialog>
  )
}

function Asking({ one, topics, first, onClose }: Props & { topics: readonly Topic[]; first: Topic }) {
  const topic = useSignal(first)
  const often = useSignal<readonly Often[]>(first.frequencies)
  const text = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal("")
  const client = useSignal(crypto.randomUUID() as string)
  const ask = async () => {
    busy.value = true
    try {
      const body = {
        topic_id: topic.value.id,
        client_id: client.value,
        frequencies: often.value,
        text: text.value.trim() || null,
      }
      const message = await api.post<Message>(`/conversations/${one.id}/opt-in-requests`, body)
      threadOf(one.id).take(message)
      toast(say("opt_in.asked"))
      onClose()
    } catch (error) {
      problem.value = asProblem(error).words
      client.value = crypto.randomUUID()
      busy.value = false
    }
  }
  return (
    <Frame
      title={say("opt_in.title")}
      lead={say("opt_in.lead")}
      action={say("opt_in.ask")}
      busy={busy.value}
      off={!often.value.length && say("template.fill")}
      onClose={onClose}
      onDone={() => void ask()}
    >
      <Select
        label={say("opt_in.topic")}
        value={topic.value.id}
        options={topics.map((each) => ({ value: each.id, label: named(each, one.contact.locale) }))}
        onInput={(id) => {
          topic.value = topics.find((each) => each.id === id) ?? first
          often.value = topic.value.frequencies
        }}
      />
      {topic.value.frequencies.length > 1 && (
        <fieldset class="radios">
          <legend class="field-label">{say("opt_in.often")}</legend>
          {topic.value.frequencies.map((each) => (
            <Check
              key={each}
              label={say(`often.${each}`)}
              checked={often.value.includes(each)}
              onChange={(on) => {
                often.value = topic.value.frequencies.filter((other) =>
                  other === each ? on : often.value.includes(other),
                )
              }}
            />
          ))}
        </fieldset>
      )}
      <TextArea
        label={say("opt_in.text")}
        hint={say("opt_in.text_hint")}
        rows={3}
        maxLength={600}
        value={text.value}
        onInput={(value) => (text.value = value)}
      />
      {problem.value && (
        <p class="field-error" role="alert">
          {problem.value}
        </p>
      )}
    </Frame>
  )
}

/** The topic's name in the contact's language, or whichever there is. */
function named({ names, key }: Topic, locale: string | null | undefined): string {
  const language = locale?.split("-")[0]
  const near = Object.keys(names).find((tag) => tag === locale || tag.split("-")[0] === language)
  return names[near ?? "en"] ?? Object.values(names)[0] ?? key
}
