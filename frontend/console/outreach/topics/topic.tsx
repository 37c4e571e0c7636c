import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { Tabs } from "../../kit/tabs"
import { toast, toastProblem } from "../../kit/toast"
import { Loaded, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import { Compose } from "./compose"
import { Messages } from "./messages"
import { Settings } from "./settings"
import { Subscribers } from "./subscribers"
import { t } from "./text"
import { type Counted, called } from "./wire"

const PARTS = ["messages", "subscribers", "settings"] as const

/** One topic: what was sent on it, who subscribed, and what it is. */
export function TopicPage({ id, part }: { id: string; part: string }) {
  const load = useLoad((signal) => api.get<Counted>(`/topics/${id}`, { signal }), [id])
  const there = `/outreach/topics/${id}`
  const one = load.data
  if (one && part === "compose") return <Compose one={one} />
  const may = can("campaigns")
  const shown = PARTS.find((name) => name === part) ?? "messages"
  const keep = async (archived: boolean) => {
    try {
      load.put(
        await (archived ? api.post<Counted>(`/topics/${id}/archive`) : api.remove<Counted>(`/topics/${id}/archive`)),
      )
      const back = archived && { action: { label: t("restore"), run: () => void keep(false) } }
      toast(t(archived ? "archived_done" : "restored_done"), back || {})
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <Sheet
      wide={shown !== "settings"}
      title={one ? called(one.topic) : t("topic")}
      parent="/outreach/topics"
      actions={
        one &&
        may && (
          <>
            <Button
              look="primary"
              icon="edit"
              off={one.topic.archived_at !== null && t("archived_off")}
              onClick={() => navigate(`${there}/compose`)}
            >
              {t("write")}
            </Button>
            <MenuButton
              label={shared("form.more", { name: called(one.topic) })}
              place="below-end"
              items={[
                one.topic.archived_at
                  ? { label: t("restore"), icon: "reopen", run: () => void keep(false) }
                  : { label: t("archive"), icon: "file", run: () => void keep(true) },
              ]}
            />
          </>
        )
      }
    >
      <div class="tabs-line">
        <Tabs
          label={t("parts")}
          tabs={PARTS.map((name) => ({
            id: name,
            label: t(`part.${name}`),
            count: name === "subscribers" ? (one?.subscriptions.active ?? null) : undefined,
          }))}
          current={shown}
          panel="topic"
          onPick={(name) => navigate(`${there}/${name}`, { replace: true })}
        />
      </div>
      <div id="topic" class="topic-part">
        <Loaded load={load}>
          {(found) => (
            <>
              {found.topic.archived_at && (
                <p class="remark remark-plain topic-remark">
                  <Badge>{t("archived")}</Badge>
                  {t("archived_text")}
                </p>
              )}
              {shown === "messages" && <Messages one={found} />}
              {shown === "subscribers" && <Subscribers one={found} onChanged={load.refresh} />}
              {shown === "settings" && <Settings one={found} onSaved={load.put} />}
            </>
          )}
        </Loaded>
      </div>
    </Sheet>
  )
}
