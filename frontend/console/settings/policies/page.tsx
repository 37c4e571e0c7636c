import "../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { useLoad } from "../../kit/load"
import { Tabs } from "../../kit/tabs"
import { speaker } from "../../text"
import { Loaded, Sheet } from "../parts/sheet"
import type { ChannelRecord, PolicyText } from "../wire"
import words from "./en.json"
import { Rules } from "./rules"

const t = speaker(words)

async function all(signal: AbortSignal): Promise<{ policies: PolicyText[]; channels: ChannelRecord[] }> {
  const [policies, channels] = await Promise.all([
    api.get<Page<PolicyText>>("/policies", { signal }),
    api.get<Page<ChannelRecord>>("/channels", { signal }),
  ])
  return { policies: policies.items, channels: channels.items }
}

/** "What may I send, when?": every policy, rule by rule, with where it was read. */
export default function PoliciesPage() {
  const load = useLoad(all, [])
  const chosen = useSignal("")
  return (
    <Sheet title={t("title")} lead={t("lead")}>
      <Loaded load={load} lines={8}>
        {({ policies, channels }) => {
          const used = policies.find(({ id }) => channels.some(({ policy_id }) => policy_id === id))
          const policy = policies.find(({ id }) => id === chosen.value) ?? used ?? policies[0]
          if (!policy) return null
          const mine = channels.filter(({ policy_id }) => policy_id === policy.id)
          return (
            <>
              <div class="tabs-line">
                <Tabs
                  label={t("title")}
                  tabs={policies.map(({ id, title }) => ({ id, label: title }))}
                  current={policy.id}
                  onPick={(id) => (chosen.value = id)}
                  panel="policy"
                />
              </div>
              <div id="policy" role="tabpanel" aria-label={policy.title}>
                <h2 class="policy-summary">{policy.summary}</h2>
                <p class="policy-used">
                  {mine.length ? t("used", { names: mine.map(({ name }) => name).join(", ") }) : t("unused")}{" "}
                  {t("version", { id: policy.id, n: String(policy.version) })}
                </p>
                <Rules policy={policy} />
                <p class="policy-stricter">
                  {t("stricter")} <a href="/settings/workspace">{t("stricter_link")}</a>
                </p>
              </div>
            </>
          )
        }}
      </Loaded>
    </Sheet>
  )
}
