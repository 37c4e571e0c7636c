import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Radios } from "../../kit/field"
import { useLoad } from "../../kit/load"
import type { Form } from "../../parts/form"
import { HouseRulesFields } from "../../parts/house-rules"
import { Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { Rules } from "../policies/rules"
import type { HouseRules, Offered, PolicyText } from "../wire"
import { t } from "./text"

const KNOWN = ["web-24h", "web-30d"] as const

const NOTHING: Offered = { window_s: null, marketing_gap_s: null, follow_up: false }

interface Ruled {
  type: string
  policy_id: string
  policy_overrides: HouseRules
}

/** Which policy the channel follows, told in plain words, and what it wants stricter. */
export function RulesTab({ form }: { form: Pick<Form<Ruled>, "value" | "set" | "wrong"> }) {
  const load = useLoad((signal) => api.get<Page<PolicyText>>("/policies", { signal }), [])
  const { type, policy_id, policy_overrides } = form.value
  const policy = load.data?.items.find(({ id }) => id === policy_id)
  return (
    <div class="narrow">
      <Section title={t("rules")} lead={type === "web" ? t("rules.lead") : t("rules.lead_account")}>
        <Loaded load={load} lines={2}>
          {({ items }) => <Choice policies={items.filter((one) => one.channel_type === type)} form={form} />}
        </Loaded>
      </Section>
      <Section title={t("rules.stricter")} lead={t("rules.stricter_lead")}>
        <HouseRulesFields
          rules={policy_overrides}
          offered={policy?.offered ?? NOTHING}
          onChange={(rules) => form.set({ policy_overrides: rules })}
          wrong={(field) => form.wrong(`policy_overrides.${field}`)}
        />
      </Section>
      {policy && (
        <details class="fold">
          <summary>{t("rules.all")}</summary>
          <Rules policy={policy} />
        </details>
      )}
    </div>
  )
}

interface ChoiceProps {
  policies: readonly PolicyText[]
  form: Pick<Form<Ruled>, "value" | "set">
}

/** The policies that a channel of this type can have; most types have the one of their platform. */
function Choice({ policies, form }: ChoiceProps) {
  const [only] = policies
  if (policies.length === 1 && only)
    return (
      <div>
        <p class="rules-only">{only.title}</p>
        <p class="section-lead">{only.summary}</p>
      </div>
    )
  return (
    <Radios
      label={t("rules.policy")}
      name="policy"
      value={form.value.policy_id}
      options={policies.map(({ id, title, summary }) => {
        const known = KNOWN.find((one) => one === id)
        return known
          ? { value: id, label: t(`rules.${known}`), hint: t(`rules.${known}_text`) }
          : { value: id, label: title, hint: summary }
      })}
      onInput={(id) => form.set({ policy_id: id })}
    />
  )
}
