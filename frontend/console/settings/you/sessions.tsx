import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { ago, fullDate } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { Item, Items, Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { speaker } from "../../text"
import { browserOf } from "./browser"
import words from "./en.json"

const t = speaker(words)

interface Session {
  id: string
  user_agent: string | null
  ip: string | null
  created_at: string
  last_seen_at: string
  current?: boolean
}

/** The browsers that one is signed in with. */
export function Sessions() {
  const load = useLoad((signal) => api.get<Page<Session>>("/me/sessions", { signal }), [])
  const act = async (path: string, done: string) => {
    try {
      await api.remove(path)
      load.refresh()
      toast(done)
    } catch (error) {
      toastProblem(error)
    }
  }
  const others = load.data?.items.some(({ current }) => !current)
  return (
    <Section
      title={t("sessions")}
      lead={t("sessions_lead")}
      actions={others && <Button onClick={() => void act("/me/sessions", t("others_done"))}>{t("others_end")}</Button>}
    >
      <Loaded load={load}>
        {({ items }) => (
          <Items label={t("sessions")}>
            {items.map((session) => {
              const { browser, system, phone } = browserOf(session.user_agent ?? "")
              const name = [browser, system].filter(Boolean).join(", ") || t("unknown_browser")
              return (
                <Item
                  key={session.id}
                  art={<Icon name={phone ? "phone" : "auto"} class="session-icon" />}
                  title={name}
                  badges={session.current && <Badge tone="accent">{t("this_one")}</Badge>}
                  hint={[
                    session.ip,
                    session.current ? t("now") : t("seen", { when: ago(session.last_seen_at, coarse.value) }),
                    t("since", { date: fullDate(session.created_at) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  actions={
                    !session.current && (
                      <Button look="quiet" onClick={() => void act(`/me/sessions/${session.id}`, t("ended", { name }))}>
                        {t("end")}
                      </Button>
                    )
                  }
                />
              )
            })}
          </Items>
        )}
      </Loaded>
    </Section>
  )
}
