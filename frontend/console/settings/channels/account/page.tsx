import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../../api"
import { useCommands } from "../../../kit/commands"
import { Tabs } from "../../../kit/tabs"
import { toastProblem } from "../../../kit/toast"
import { type Form, useForm } from "../../../parts/form"
import { SaveBar } from "../../../parts/save-bar"
import { ReadOnly } from "../../../parts/sheet"
import { t as shared } from "../../../parts/text"
import { navigate } from "../../../shell/router"
import { can } from "../../../shell/session"
import type { ChannelRecord, ChannelType, HouseRules } from "../../wire"
import { RulesTab } from "../rules-tab"
import { t } from "../text"
import { ConnectionTab } from "./connection"
import { DetailsTab } from "./details"
import { OdditiesTab } from "./oddities"
import { PromotionTab } from "./promotion"
import { TemplatesTab } from "./templates"

/** What of an account is changed by Save; its secrets are replaced one by one. */
interface Editable {
  type: string
  name: string
  location_id: string | null
  policy_id: string
  policy_overrides: HouseRules
  account: Record<string, string>
}

export type AccountForm = Form<Editable>

function editable({ type, name, location_id, policy_id, policy_overrides, settings }: ChannelRecord): Editable {
  return {
    type,
    name,
    location_id: location_id ?? null,
    policy_id,
    policy_overrides,
    account: settings.account ?? {},
  }
}

function partsOf(type: ChannelType) {
  const templates = type.capabilities.templates ? (["templates"] as const) : []
  return ["connection", "details", "rules", ...templates, "promotion", "oddities"] as const
}

interface Props {
  channel: ChannelRecord
  type: ChannelType
  part: string
  onChanged: (channel: ChannelRecord) => void
}

/** One connected account, part by part. */
export function AccountPage({ channel, type, part, onChanged }: Props) {
  const { busy, look } = useInspection(channel, onChanged)
  const form = useForm<Editable>(`channel-${channel.id}`, editable(channel), async (_, changes) => {
    const { account, ...rest } = changes
    const fresh = await api.patch<ChannelRecord>(`/channels/${channel.id}`, {
      ...rest,
      ...(account && { settings: { account } }),
    })
    onChanged(fresh)
    return editable(fresh)
  })
  const parts = partsOf(type)
  const current = parts.find((one) => one === part) ?? "connection"
  return (
    <>
      <div class="tabs-line">
        <Tabs
          label={t("tabs")}
          tabs={parts.map((one) => ({ id: one, label: t(`tab.${one}`) }))}
          current={current}
          onPick={(one) => navigate(`/settings/channels/${channel.id}/${one}`, { replace: true })}
          panel="channel-part"
        />
      </div>
      <div id="channel-part" role="tabpanel" aria-label={t(`tab.${current}`)}>
        <ReadOnly permission="channels" />
        {current === "connection" && <ConnectionTab channel={channel} type={type} busy={busy} onTry={look} />}
        {current === "details" && <DetailsTab form={form} channel={channel} type={type} onReplaced={onChanged} />}
        {current === "rules" && <RulesTab form={form} />}
        {current === "templates" && <TemplatesTab channel={channel} busy={busy} onTry={look} />}
        {current === "promotion" && <PromotionTab channel={channel} onChanged={onChanged} />}
        {current === "oddities" && <OdditiesTab channel={channel.id} />}
      </div>
      <SaveBar form={form as unknown as Form<object>} off={!can("channels") && shared("needs.reads")} />
    </>
  )
}

/** Tries the account live: when one asks for it, and by itself when nobody has since it was filled in. */
function useInspection(channel: ChannelRecord, onChanged: Props["onChanged"]) {
  const busy = useSignal(false)
  const look = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      onChanged(await api.post<ChannelRecord>(`/channels/${channel.id}/inspect`))
    } catch (error) {
      toastProblem(error)
    } finally {
      busy.value = false
    }
  }
  const untried = (channel.health?.state ?? "untried") === "untried"
  useEffect(() => {
    if (untried && can("channels")) void look()
  }, [untried, channel.id])
  useCommands([
    can("channels") && { id: "inspect", title: t("health.check_it"), icon: "retry", run: () => void look() },
  ])
  return { busy: busy.value, look: () => void look() }
}
