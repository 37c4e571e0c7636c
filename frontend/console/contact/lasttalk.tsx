import { coarse } from "../kit/clock"
import { shortWhen } from "../kit/time"
import { t } from "../text"
import type { Talk } from "../wire"
import { Section } from "./view"

interface Props {
  talk: Talk | null | undefined
  except?: string | undefined
}

/** What was last talked about with somebody who comes back: what they asked, what they were told. */
export function LastTalk({ talk, except }: Props) {
  if (!talk || talk.conversation_id === except) return null
  return (
    <Section title={t("contact.last_talk", { when: shortWhen(talk.at, coarse.value) })}>
      <a class="last-talk" href={`/inbox/all/${talk.conversation_id}`}>
        {talk.asked && <span dir="auto">“{talk.asked}”</span>}
        {talk.answered && (
          <span dir="auto" class="last-talk-answer">
            {t("row.said", { who: talk.answered_by.split(" ")[0] ?? "", text: talk.answered })}
          </span>
        )}
      </a>
    </Section>
  )
}
