import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { confirm } from "../../kit/dialog"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { Tabs } from "../../kit/tabs"
import { toast, toastProblem } from "../../kit/toast"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import type { Place } from "../../wire"
import { type Form, useForm } from "../parts/form"
import { SaveBar } from "../parts/save-bar"
import { Fields, Section } from "../parts/section"
import { Loaded, ReadOnly, Sheet } from "../parts/sheet"
import { t as shared } from "../text"
import type { ChannelRecord } from "../wire"
import { GreetingTab } from "./greeting-tab"
import { Install } from "./install"
import { LookTab } from "./look-tab"
import { RulesTab } from "./rules-tab"
import { SecurityTab } from "./security-tab"
import { t } from "./text"

const PARTS = ["look", "greeting", "rules", "security", "install"] as const
type Part = (typeof PARTS)[number]

export type ChannelForm = Form<ChannelRecord>

/** One web messenger, part by part. Everything but the secret is saved together. */
export function ChannelPage({ id, part }: { id: string; part: string }) {
  const load = useLoad((signal) => api.get<ChannelRecord>(`/channels/${id}`, { signal }), [id])
  const current = PARTS.find((one) => one === part) ?? "look"
  return (
    <Sheet title={load.data?.name ?? t("title")} parent="/settings/channels" wide>
      <Loaded load={load} lines={7}>
        {(channel) => <Parts channel={channel} part={current} onChanged={load.put} />}
      </Loaded>
    </Sheet>
  )
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean)

async function save(channel: ChannelRecord, changes: Partial<ChannelRecord>): Promise<ChannelRecord> {
  const { settings, ...rest } = changes
  const clean = settings && {
    ...settings,
    allowed_origins: filled(settings.allowed_origins),
    starters: Object.fromEntries(Object.entries(settings.starters).map(([tag, list]) => [tag, filled(list)])),
  }
  return api.patch(`/channels/${channel.id}`, { ...rest, ...(clean && { settings: clean }) })
}

interface PartsProps {
  channel: ChannelRecord
  part: Part
  onChanged: (channel: ChannelRecord) => void
}

function Parts({ channel, part, onChanged }: PartsProps) {
  const form = useForm(`channel-${channel.id}`, channel, save)
  return (
    <>
      <div class="tabs-line">
        <Tabs
          label={t("tabs")}
          tabs={PARTS.map((one) => ({ id: one, label: t(`tab.${one}`) }))}
          current={part}
          onPick={(one) => navigate(`/settings/channels/${channel.id}/${one}`, { replace: true })}
          panel="channel-part"
        />
      </div>
      <div id="channel-part" role="tabpanel" aria-label={t(`tab.${part}`)}>
        <ReadOnly permission="channels" />
        {part === "look" && (
          <LookTab form={form}>
            <General form={form} />
          </LookTab>
        )}
        {part === "greeting" && <GreetingTab form={form} />}
        {part === "rules" && <RulesTab form={form} />}
        {part === "security" && (
          <SecurityTab form={form} onSecret={(on) => onChanged({ ...channel, signed_identity: on })}>
            <Delete channel={channel} />
          </SecurityTab>
        )}
        {part === "install" && <Install channel={channel.id} />}
      </div>
      <SaveBar form={form as unknown as Form<object>} off={!can("channels") && shared("needs.reads")} />
    </>
  )
}

function General({ form }: { form: ChannelForm }) {
  const places = useLoad((signal) => api.get<Page<Place>>("/locations", { signal }), [])
  const options = (places.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <Section title={t("general")}>
      <Fields>
        <TextField
          label={t("new_name")}
          maxLength={80}
          value={form.value.name}
          hint={t("new_name_hint")}
          error={form.wrong("name")}
          onInput={(name) => form.set({ name })}
        />
        <Select
          label={t("location")}
          hint={t("location_hint")}
          value={form.value.location_id ?? ""}
          options={[{ value: "", label: t("location_none") }, ...options]}
          onInput={(id) => form.set({ location_id: id || null })}
        />
      </Fields>
    </Section>
  )
}

function Delete({ channel }: { channel: ChannelRecord }) {
  const remove = async () => {
    const sure = await confirm({
      title: t("delete_ask", { name: channel.name }),
      text: t("delete_ask_text"),
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
      lead={t("delete_lead")}
      danger
      actions={
        <Button look="danger" onClick={() => void remove()}>
          {t("delete_do")}
        </Button>
      }
    />
  )
}
