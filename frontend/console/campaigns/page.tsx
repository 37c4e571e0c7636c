import "../lean"
import { useEffect } from "preact/hooks"
import { later } from "../../shared/message/later"
import { api } from "../api"
import { useLoad } from "../kit/load"
import { Loaded, Sheet } from "../parts/sheet"
import { onChange } from "../shell/live"
import type { PageProps } from "../shell/routes"
import { can } from "../shell/session"
import { NewCampaign } from "./new"
import "./style"
import { t } from "./text"
import { type Campaign, LIST, PATH, type Summary } from "./wire"

export interface OneProps {
  one: Campaign
  put: (one: Campaign) => void
}

const Editor = later<OneProps>(() => import("./edit/page").then((module) => module.Editor))
const Going = later<OneProps & { part: string | undefined }>(() => import("./one/page").then((module) => module.Going))

/** One campaign: written while it is a draft, or what came of it. */
export default function CampaignPage({ params }: PageProps) {
  if (!params.id || params.id === "new") return <NewCampaign />
  return <One key={params.id} id={params.id} part={params.part} />
}

function One({ id, part }: { id: string; part: string | undefined }) {
  const load = useLoad((signal) => api.get<Campaign>(`${PATH}/${id}`, { signal }), [id])
  const { data, put, refresh } = load
  useEffect(
    () =>
      onChange<Summary>("campaign.updated", (said) => {
        if (said.id !== id) return
        refresh()
      }),
    [id],
  )
  const writing = data && can("campaigns") && (data.state === "draft" || part === "edit")
  if (!data) {
    return (
      <Sheet title="" parent={LIST} wide>
        <Loaded load={load} lines={6}>
          {() => null}
        </Loaded>
      </Sheet>
    )
  }
  document.title = t("tab", { name: data.definition.name })
  return writing ? <Editor one={data} put={put} /> : <Going one={data} put={put} part={part} />
}
