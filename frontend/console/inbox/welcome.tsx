import { Button } from "../kit/button"
import { coarse } from "../kit/clock"
import { Empty } from "../kit/empty"
import { shortSpan } from "../kit/time"
import { navigate } from "../shell/router"
import { conversationOf } from "../store/conversations"
import { counts } from "../store/counts"
import type { ConversationList } from "../store/list"
import type { Filter } from "../store/views"
import { t } from "../text"
import { addressOf } from "./state"

/** Before a conversation is opened: how many wait, and who waits most. */
export function Welcome({ list, filter }: { list: ConversationList; filter: Filter }) {
  const first = list.ids.value[0]
  const one = first ? conversationOf(first) : null
  const waiting = counts.value.unanswered ?? 0
  if (list.state.value === "ready" && !first)
    return (
      <section class="welcome" aria-label={t("thread.label")}>
        <Empty icon="check" title={t("welcome.quiet")}>
          {t("welcome.quiet_text")}
        </Empty>
      </section>
    )
  return (
    <section class="welcome" aria-label={t("thread.label")}>
      <Empty
        icon="inbox"
        title={waiting ? t("welcome.waiting", { n: waiting }) : t("welcome.title")}
        action={
          first && (
            <Button keys="j" onClick={() => navigate(addressOf(filter.view, first))}>
              {t("welcome.open")}
            </Button>
          )
        }
      >
        {one?.answer_by ? says(one.contact.name, Date.parse(one.answer_by) - coarse.value) : t("welcome.text")}
      </Empty>
    </section>
  )
}

function says(name: string, left: number): string {
  return left < 0
    ? t("welcome.late", { name, span: shortSpan(-left) })
    : t("welcome.first", { name, span: shortSpan(left) })
}
