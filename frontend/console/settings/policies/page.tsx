import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { useLoad } from "../../kit/load"
import { Mark } from "../../kit/mark"
import { Choose } from "../../parts/choose"
import { Loaded, Sheet } from "../../parts/sheet"
import { speaker } from "../../text"
import type { ChannelRecord, PolicyText } from "../wire"
import words from "./en.json"
import { Matrix } from "./matrix"
import { Rules } from "./rules"

const t = speaker(words)

async function all(signal: AbortSignal): Promise<{ policies: PolicyText[]; channels: ChannelRecord[] }> {
  const [policies, channels] = await Promise.all([
    api.get<Page<PolicyText>>("/policies", { signal }),
    api.get<Page<ChannelRecord>>("/channels", { signal }),
  ])
  return { policies: policies.items, channels: channels.items }
}

/** Those in force come first: they are what one asks about. */
function byUse(channels: readonly ChannelRecord[]) {
  const used = ({ id }: PolicyText) => Number(channels.some(({ policy_id }) => policy_id === id))
  return (one: PolicyText, other: PolicyText) => used(other) - used(one)
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
                <Choose
                  label={t("choose")}
                  value={policy.id}
                  choices={[...policies].sort(byUse(channels)).map(({ id, title, channel_type }) => ({
                    id,
                    label: title,
                    hint: channels.some(({ policy_id }) => policy_id === id) ? t("in_force") : undefined,
                    art: <Mark type={channel_type} size={24} />,
                  }))}
                  onPick={(id) => (chosen.value = id)}
                />
              </div>
              <section aria-label={policy.title}>
                <h2 class="policy-summary">{policy.summary}</h2>
                <p class="policy-used">
                  {mine.length ? t("used", { names: mine.map(({ name }) => name).join(", ") }) : t("unused")}{" "}
                  {t("version", { id: policy.id, n: String(policy.version) })}
                </p>
                <Matrix key={policy.id} policy={policy.id} />
                <Rules policy={policy} />
                <p class="policy-stricter">
                  <a href={`/outreach/dry-runs${mine.length ? `?channels=${mine.map(({ id }) => id).join(",")}` : ""}`}>
                    {t("try")}
                  </a>{" "}
                  {t("try_text")}
                </p>
                <p class="policy-stricter">
                  {t("stricter")} <a href="/settings/workspace">{t("stricter_link")}</a>
                </p>
              </section>
            </>
          )
        }}
      </Loaded>
    </Sheet>
  )
}
