import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { coarse } from "../../kit/clock"
import { useLoad } from "../../kit/load"
import { fullWhen, shortWhen } from "../../kit/time"
import { t } from "../../text"
import { Bones } from "../bones"
import type { Consent } from "./wire"
import { say } from "./words"

const SHOWN = 8

interface Props {
  contact: string
  /** Changes when something was ended: the newest entry is asked for again. */
  fresh: unknown
}

/** The newest entries of the proof; they are asked for when somebody wants to see them. */
export function Consents({ contact, fresh }: Props) {
  const open = useSignal(false)
  return (
    <details class="asked-more" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{say("consents")}</summary>
      {open.value && <Newest key={String(fresh)} contact={contact} />}
    </details>
  )
}

function Newest({ contact }: { contact: string }) {
  const { data, error } = useLoad(
    (signal) => api.get<Page<Consent>>(`/contacts/${contact}/consents`, { query: { limit: SHOWN }, signal }),
    [contact],
  )
  if (error) return <p class="part-none">{t("contact.not_loaded")}</p>
  if (!data) return <Bones />
  if (!data.items.length) return <p class="part-none">{say("consents.none")}</p>
  return (
    <>
      <ol class="facts">
        {data.items.map((one) => (
          <li key={one.id} class="fact fact-time">
            <time dateTime={one.at} title={fullWhen(one.at)}>
              {shortWhen(one.at, coarse.value)}
            </time>
            <span class="fact-value" title={one.words}>
              {what(one)}
            </span>
          </li>
        ))}
      </ol>
      <a class="asked-all" href={`/outreach/consents?contact=${contact}`}>
        {say("consents.all")}
      </a>
    </>
  )
}

function what({ kind, act, topic_name, channel_type }: Consent): string {
  const about = kind === "topic" ? (topic_name ?? "") : say(`kind.${kind}`)
  const where = channel_type && channelName(channel_type)
  return `${[about, where].filter(Boolean).join(", ")}: ${say(`act.${act}`)}`
}
