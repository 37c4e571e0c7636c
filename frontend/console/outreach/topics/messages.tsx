import { Button } from "../../kit/button"
import { Empty } from "../../kit/empty"
import { More, usePages } from "../../parts/pages"
import { Loaded } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import { MessageRow } from "./message"
import { t } from "./text"
import { type Counted, called, type TopicMessage } from "./wire"

/** What was sent on a topic, the newest first, each with what became of it. */
export function Messages({ one }: { one: Counted }) {
  const { topic } = one
  const pages = usePages<TopicMessage>(`/topics/${topic.id}/messages`)
  return (
    <Loaded load={pages}>
      {(items) =>
        items.length ? (
          <>
            <ul class="topic-messages" aria-label={t("part.messages")}>
              {items.map((message) => (
                <MessageRow key={message.id} one={message} name={called(topic)} />
              ))}
            </ul>
            <More pages={pages} />
          </>
        ) : (
          <Empty
            icon="megaphone"
            title={t("messages_none")}
            action={
              can("campaigns") &&
              !topic.archived_at && (
                <Button icon="edit" onClick={() => navigate(`/outreach/topics/${topic.id}/compose`)}>
                  {t("write")}
                </Button>
              )
            }
          >
            {t("messages_none_text")}
          </Empty>
        )
      }
    </Loaded>
  )
}
