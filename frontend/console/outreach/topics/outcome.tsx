import { number } from "../../text"
import { t } from "./text"
import type { TopicMessage } from "./wire"

const PARTS = ["sent", "waiting", "failed", "dropped"] as const

const RULES = [
  "frequency",
  "subscription",
  "stop",
  "quiet_hours",
  "per_day",
  "per_week",
  "window",
  "expiry",
  "started",
  "personal_data",
  "content",
] as const

/** To how many it went, how many wait, did not get it, or were not to. */
export function outcomeOf({ deliveries: of, passed_over }: TopicMessage): Record<(typeof PARTS)[number], number> {
  return {
    sent: of.sent ?? 0,
    waiting: (of.queued ?? 0) + (of.sending ?? 0) + (of.held ?? 0),
    failed: (of.failed ?? 0) + (of.unknown ?? 0),
    dropped: (of.dropped ?? 0) + passed_over,
  }
}

/** What became of a message, as a bar and in words; `whole` with the rules that held or dropped any. */
export function Outcome({ one, whole }: { one: TopicMessage; whole: boolean }) {
  const counts = outcomeOf(one)
  const all = one.proposed + one.passed_over
  if (!all) return one.state === "done" ? <p class="topic-quiet">{t("nobody")}</p> : null
  const rules = Object.entries(one.rules)
  return (
    <div class="outcome">
      <div class="outcome-bar" aria-hidden="true">
        {PARTS.filter((part) => counts[part]).map((part) => (
          <span key={part} class={`outcome-${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <ul class="outcome-words">
        {PARTS.filter((part) => part === "sent" || counts[part]).map((part) => (
          <li key={part}>
            <span class={`outcome-dot outcome-${part}`} />
            {t(`outcome.${part}`, { n: counts[part], count: number(counts[part]) })}
          </li>
        ))}
      </ul>
      {whole && rules.length > 0 && (
        <ul class="outcome-rules" aria-label={t("rules")}>
          {rules.map(([rule, count]) => (
            <li key={rule}>
              <strong>{number(count)}</strong> {said(rule)}
            </li>
          ))}
        </ul>
      )}
      {whole && one.passed_over > 0 && <p class="topic-quiet">{t("passed_over", { n: one.passed_over })}</p>}
    </div>
  )
}

function said(rule: string): string {
  const known = RULES.find((one) => one === rule)
  return known ? t(`rule.${known}`) : t("rule_other", { rule: rule.replaceAll("_", " ") })
}
