import type { Page } from "../../shared/wire"
import { api } from "../api"
import { coarse } from "../kit/clock"
import { useLoad } from "../kit/load"
import { shortWhen } from "../kit/time"
import { keep } from "../store/conversations"
import { t } from "../text"
import type { Conversation } from "../wire"
import { Bones } from "./bones"
import { Section } from "./view"

interface Props {
  contact: string
  /** The conversation that is open already. */
  except?: string | undefined
}

/** What they talked about with the business before. */
export function Past({ contact, except }: Props) {
  const { data, error } = useLoad(
    (signal) => api.get<Page<Conversation>>(`/contacts/${contact}/conversations`, { query: { limit: 10 }, signal }),
    [contact],
  )
  const others = data?.items.filter((one) => one.id !== except).map(keep) ?? []
  return (
    <Section title={except ? t("contact.past") : t("contact.conversations")}>
      {!data && !error && <Bones />}
      {(error || (data && !others.length)) && (
        <p class="part-none">{error ? t("contact.not_loaded") : t("contact.no_past")}</p>
      )}
      <ol class="facts">
        {others.map((one) => (
          <li key={one.id} class="fact fact-time">
            <time dateTime={one.updated_at}>{shortWhen(one.last?.at ?? one.updated_at, coarse.value)}</time>
            <a class="fact-value" href={`/inbox/all/${one.id}`}>
              {one.last?.text || t("row.nothing")}
            </a>
          </li>
        ))}
      </ol>
    </Section>
  )
}
