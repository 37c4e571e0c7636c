import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Radios } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { HouseRulesFields } from "../parts/house-rules"
import { Section } from "../parts/section"
import { Loaded } from "../parts/sheet"
import { Rules } from "../policies/rules"
import type { PolicyText } from "../wire"
import type { ChannelForm } from "./channel"
import { t } from "./text"

const KNOWN = ["web-24h", "web-30d"] as const

/** Which policy the messenger follows, told in plain words, and what this channel wants stricter. */
export function RulesTab({ form }: { form: ChannelForm }) {
  const load = useLoad((signal) => api.get<Page<PolicyText>>("/policies", { signal }), [])
  const { policy_id, policy_overrides } = form.value
  return (
    <div class="narrow">
      <Section title={t("rules")} lead={t("rules.lead")}>
        <Loaded load={load}>
          {({ items }) => (
            <Radios
              label={t("rules.policy")}
              name="policy"
              value={policy_id}
              options={items
                .filter(({ channel_type }) => channel_type === "web")
                .map(({ id, title, summary }) => {
                  const known = KNOWN.find((one) => one === id)
                  return known
                    ? { value: id, label: t(`rules.${known}`), hint: t(`rules.${known}_text`) }
                    : { value: id, label: title, hint: summary }
                })}
              onInput={(id) => form.set({ policy_id: id })}
            />
          )}
        </Loaded>
      </Section>
      <Section title={t("rules.stricter")} lead={t("rules.stricter_lead")}>
        <HouseRulesFields
          rules={policy_overrides}
          window
          onChange={(rules) => form.set({ policy_overrides: rules })}
          wrong={(field) => form.wrong(`policy_overrides.${field}`)}
        />
      </Section>
      {load.data && (
        <details class="fold">
          <summary>{t("rules.all")}</summary>
          {load.data.items
            .filter(({ id }) => id === policy_id)
            .map((policy) => (
              <Rules key={policy.id} policy={policy} />
            ))}
        </details>
      )}
    </div>
  )
}
