import { useEffect } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { coarse } from "../../kit/clock"
import { useLoad } from "../../kit/load"
import { fullWhen, shortWhen } from "../../kit/time"
import { onChange } from "../../shell/live"
import { t } from "../../text"
import type { Named } from "../../wire"
import { Bones } from "../bones"
import { Section } from "../view"
import { say } from "./words"

interface Membership extends Named {
  entered_at: string
}

export interface SegmentsProps {
  contact: string
}

/** The segments that a contact is in; each leads to why. */
export function Segments({ contact }: SegmentsProps) {
  const { data, error, refresh } = useLoad(
    (signal) => api.get<Page<Membership>>(`/contacts/${contact}/segments`, { signal }),
    [contact],
  )
  useEffect(() => onChange("segment.updated", refresh), [refresh])
  return (
    <Section title={say("title")}>
      {!data && !error && <Bones />}
      {(error || data?.items.length === 0) && <p class="part-none">{error ? t("contact.not_loaded") : say("none")}</p>}
      <ul class="facts">
        {data?.items.map(({ id, name, entered_at }) => (
          <li key={id} class="fact fact-time">
            <time dateTime={entered_at} title={fullWhen(entered_at)}>
              {shortWhen(entered_at, coarse.value)}
            </time>
            <a
              class="fact-value"
              href={`/audiences/${id}?why=${contact}`}
              data-tip={say("why", { segment: name })}
              dir="auto"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
