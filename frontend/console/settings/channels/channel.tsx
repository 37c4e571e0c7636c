import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Empty } from "../../kit/empty"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { Mark } from "../../kit/mark"
import { Tabs } from "../../kit/tabs"
import { type Form, useForm } from "../../parts/form"
import { SaveBar } from "../../parts/save-bar"
import { Fields, Section } from "../../parts/section"
import { Loaded, ReadOnly, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { onChange } from "../../shell/live"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import type { Place } from "../../wire"
import type { ChannelRecord, ChannelType } from "../wire"
import { AccountPage } from "./account/page"
import { PromotionTab } from "./account/promotion"
import { DeleteChannel } from "./delete"
import { GreetingTab } from "./greeting-tab"
import { Install } from "./install"
import { LookTab } from "./look-tab"
import { RulesTab } from "./rules-tab"
import { SecurityTab } from "./security-tab"
import { t } from "./text"

const PARTS = ["look", "greeting", "rules", "security", "install", "promotion"] as const
type Part = (typeof PARTS)[number]

export type ChannelForm = Form<ChannelRecord>

interface Both {
  channel: ChannelRecord
  type: ChannelType
}

/** The channel, with what its type asks and can do. */
async function both(id: string, signal: AbortSignal): Promise<Both> {
  const [channel, types] = await Promise.all([
    api.get<ChannelRecord>(`/channels/${id}`, { signal }),
    api.get<Page<ChannelType>>("/channels/types", { signal }),
  ])
  return { channel, type: types.items.find(({ type }) => type === channel.type) ?? unknown(channel.type) }
}

/** A type that this installation does not know any more: what can be said of its channel is said. */
function unknown(type: string): ChannelType {
  const capabilities = { templates: false, form: [], steps: [], receipts: [], blocks: [] }
  return { type, title: type, capabilities, policies: [] }
}

/** One channel, part by part: a web messenger, or an account of another type. */
export function ChannelPage({ id, part }: { id: string; part: string }) {
  const load = useLoad((signal) => both(id, signal), [id])
  const gone = useSignal(false)
  const { data, put } = load
  useEffect(
    () =>
      onChange<ChannelRecord & { removed?: boolean }>("channel.updated", (changed) => {
        if (changed.id !== id) return
        if (changed.removed) gone.value = true
        else if (data) put({ ...data, channel: changed })
      }),
    [id, data, put],
  )
  return (
    <Sheet
      title={data?.channel.name ?? t("title")}
      art={data && data.channel.type !== "web" && <Mark type={data.channel.type} size={26} />}
      parent="/settings/channels"
      wide={!data || data.channel.type === "web"}
    >
      {gone.value ? (
        <Empty icon="inbox" title={t("gone")}>
          {t("gone_text")}
        </Empty>
      ) : (
        <Loaded load={load} lines={7}>
          {({ channel, type }) => {
            const changed = (fresh: ChannelRecord) => put({ channel: fresh, type })
            return channel.type === "web" ? (
              <Parts channel={channel} part={PARTS.find((one) => one === part) ?? "look"} onChanged={changed} />
            ) : (
              <AccountPage channel={channel} type={type} part={part} onChanged={changed} />
            )
          }}
        </Loaded>
      )}
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
            <DeleteChannel channel={channel} />
          </SecurityTab>
        )}
        {part === "install" && <Install channel={channel.id} />}
        {part === "promotion" && <PromotionTab channel={channel} onChanged={onChanged} />}
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
