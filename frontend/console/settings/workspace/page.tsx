import "../../lean"
import { api } from "../../api"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { type Form, useForm } from "../../parts/form"
import { HouseRulesFields } from "../../parts/house-rules"
import { LANGUAGES, languageName, ZoneField } from "../../parts/places"
import { SaveBar } from "../../parts/save-bar"
import { Fields, Section } from "../../parts/section"
import { Loaded, ReadOnly, Sheet } from "../../parts/sheet"
import { can, updateMe } from "../../shell/session"
import { speaker } from "../../text"
import type { HouseRules } from "../wire"
import words from "./en.json"

const t = speaker(words)

interface Workspace {
  name: string
  locale: string
  zone: string
}

interface Strictness {
  rules: HouseRules
  alerts_s: number[]
}

interface Whole {
  workspace: Workspace
  strictness: Strictness
}

async function whole(signal: AbortSignal): Promise<Whole> {
  const [workspace, strictness] = await Promise.all([
    api.get<Workspace>("/workspace", { signal }),
    api.get<Strictness>("/house-rules", { signal }),
  ])
  const { name, locale, zone } = workspace
  return { workspace: { name, locale, zone }, strictness }
}

async function save(_: Whole, { workspace, strictness }: Partial<Whole>): Promise<undefined> {
  if (workspace) {
    await api.patch("/workspace", workspace)
    updateMe((before) => ({ ...before, workspace: { ...before.workspace, ...workspace } }))
  }
  if (strictness) await api.put("/house-rules", strictness)
}

/** The business itself, and what it wants stricter than its policies. */
export default function WorkspacePage() {
  const load = useLoad(whole, [])
  return (
    <Sheet title={t("title")}>
      <Loaded load={load} lines={6}>
        {(data) => <WorkspaceForm data={data} />}
      </Loaded>
    </Sheet>
  )
}

function WorkspaceForm({ data }: { data: Whole }) {
  const form = useForm("workspace", data, save)
  const { workspace, strictness } = form.value
  const fixed = !can("settings")
  const set = (change: Partial<Workspace>) => form.set({ workspace: { ...workspace, ...change } })
  const strict = (change: Partial<Strictness>) => form.set({ strictness: { ...strictness, ...change } })
  return (
    <>
      <ReadOnly permission="settings" />
      <Section title={t("business")} lead={t("business_lead")}>
        <Fields>
          <TextField
            label={t("name")}
            maxLength={120}
            disabled={fixed}
            value={workspace.name}
            error={form.wrong("name")}
            onInput={(name) => set({ name })}
          />
          <Select
            label={t("language")}
            disabled={fixed}
            value={workspace.locale}
            options={LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }))}
            hint={t("language_hint")}
            onInput={(locale) => set({ locale })}
          />
          <ZoneField
            value={workspace.zone}
            disabled={fixed}
            onPick={(zone) => set({ zone })}
            error={form.wrong("zone")}
          />
        </Fields>
      </Section>
      <Section
        title={t("strict")}
        lead={
          <>
            {t("strict_lead")} <a href="/settings/policies">{t("strict_link")}</a>
          </>
        }
      >
        <HouseRulesFields
          rules={strictness.rules}
          disabled={fixed}
          onChange={(rules) => strict({ rules })}
          wrong={(field) => form.wrong(`rules.${field}`)}
        />
      </Section>
      <Section title={t("alerts")} lead={t("alerts_lead")}>
        <Alerts alerts={strictness.alerts_s} disabled={fixed} onChange={(alerts_s) => strict({ alerts_s })} />
      </Section>
      <SaveBar form={form as unknown as Form<object>} off={!workspace.name.trim() && t("name_needed")} />
    </>
  )
}

const MINUTE = 60
const CHOICES = [5, 15, 30, 60, 120, 240, 360, 720].map((minutes) => minutes * MINUTE)

interface AlertsProps {
  alerts: readonly number[]
  disabled: boolean
  onChange: (alerts: number[]) => void
}

/** When teammates are told that an answer is due: once or twice before. */
function Alerts({ alerts, disabled, onChange }: AlertsProps) {
  const [first, second] = alerts
  const options = [...new Set([...CHOICES, ...alerts])]
    .sort((one, other) => one - other)
    .map((length) => ({
      value: String(length),
      label: length < 3_600 ? t("minutes", { n: length / MINUTE }) : t("hours", { n: length / 3_600 }),
    }))
  const put = (one: number, other: number | undefined) =>
    onChange([one, ...(other && other !== one ? [other] : [])].sort((a, b) => b - a))
  return (
    <Fields>
      <Select
        label={t("alert_first")}
        disabled={disabled}
        value={String(first)}
        options={options}
        onInput={(value) => put(Number(value), second)}
      />
      <Select
        label={t("alert_second")}
        disabled={disabled}
        value={String(second ?? "")}
        options={[{ value: "", label: t("alert_none") }, ...options]}
        onInput={(value) => put(first ?? 3_600, value ? Number(value) : undefined)}
      />
    </Fields>
  )
}
