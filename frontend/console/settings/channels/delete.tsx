import { api } from "../../api"
import { Button } from "../../kit/button"
import { confirm } from "../../kit/dialog"
import { toast, toastProblem } from "../../kit/toast"
import { Section } from "../../parts/section"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import type { ChannelRecord } from "../wire"
import { t } from "./text"

/** Takes a channel out of use: its conversations stay. */
export function DeleteChannel({ channel }: { channel: ChannelRecord }) {
  const remove = async () => {
    const sure = await confirm({
      title: t("delete_ask", { name: channel.name }),
      text: channel.type === "web" ? t("delete_ask_text") : t("delete_ask_account"),
      action: t("delete_do"),
      danger: true,
    })
    if (!sure) return
    try {
      await api.remove(`/channels/${channel.id}`)
      toast(t("deleted", { name: channel.name }))
      navigate("/settings/channels", { replace: true })
    } catch (error) {
      toastProblem(error)
    }
  }
  if (!can("channels")) return null
  return (
    <Section
      title={t("delete")}
      lead={channel.type === "web" ? t("delete_lead") : t("delete_lead_account")}
      danger
      actions={
        <Button look="danger" onClick={() => void remove()}>
          {t("delete_do")}
        </Button>
      }
    />
  )
}
