import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { adopt } from "../../kit/adopt"
import { coarse } from "../../kit/clock"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { can } from "../../shell/session"
import { locale, t } from "../../text"
import type { Contact } from "../../wire"
import { Bones } from "../bones"
import { Section } from "../view"
import sheet from "./asked.css" with { type: "text" }
import { Consents } from "./consents"
import { End } from "./end"
import { told } from "./told"
import type { Subscription } from "./wire"
import { say } from "./words"

adopt(sheet)

const MOST = 100

export interface AskedProps {
  contact: Contact
}

/** What a contact subscribed to, channel by channel, and what they agreed to and took back. */
export function AskedFor({ contact }: AskedProps) {
  const addresses = contact.identities.map(({ id, left }) => `${id} ${left}`)
  const { data, error, reload } = useLoad(
    (signal) =>
      api.get<Page<Subscription>>(`/contacts/${contact.id}/subscriptions`, { query: { limit: MOST }, signal }),
    [contact.id, addresses],
  )
  const ending = useSignal<Subscription | null>(null)
  const all = data?.items ?? []
  const here = all.filter(({ state }) => state === "active" || state === "pending")
  const over = all.filter((one) => !here.includes(one))
  return (
    <Section title={say("title")}>
      {!data && !error && <Bones />}
      {error && !data ? <p class="part-none">{t("contact.not_loaded")}</p> : null}
      {data && !here.length && <p class="part-none">{say("none")}</p>}
      <Listed all={here} onEnd={(one) => (ending.value = one)} />
      {over.length > 0 && (
        <details class="asked-more">
          <summary>{say("over", { n: over.length })}</summary>
          <Listed all={over} />
        </details>
      )}
      <Consents contact={contact.id} fresh={data} />
      {ending.value && (
        <End
          contact={contact}
          one={ending.value}
          onClose={() => (ending.value = null)}
          onDone={() => {
            ending.value = null
            reload()
          }}
        />
      )}
    </Section>
  )
}

export function topicName({ topic_names, topic_key }: Subscription): string {
  return topic_names[locale.slice(0, 2)] ?? Object.values(topic_names)[0] ?? topic_key
}

function Listed({ all, onEnd }: { all: readonly Subscription[]; onEnd?: (one: Subscription) => void }) {
  if (!all.length) return null
  return (
    <ul class="asked">
      {all.map((one) => (
        <li key={`${one.identity_id} ${one.topic_id}`} class="asked-one">
          <div>
            <p class="asked-topic">
              <span dir="auto">{topicName(one)}</span>
              <span class="asked-channel">{channelName(one.channel_type)}</span>
            </p>
            <p class="asked-state">{told(one, coarse.value)}</p>
          </div>
          {onEnd && can("contacts") && (
            <MenuButton
              label={say("more", { topic: topicName(one), channel: channelName(one.channel_type) })}
              place="below-end"
              items={[{ label: say("end"), icon: "cross", danger: true, run: () => onEnd(one) }]}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
