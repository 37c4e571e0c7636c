import { Icon } from "../kit/icon"
import { type TextKey, t } from "../text"
import type { Message, Verdict } from "../wire"

const NAMES: Record<string, TextKey> = {
  expiry: "rule.expiry",
  stop: "rule.stop",
  personal_data: "rule.personal_data",
  started: "rule.started",
  reason: "rule.reason",
  window: "rule.window",
  asking_window: "rule.asking_window",
  follow_up: "rule.follow_up",
  subscription: "rule.subscription",
  service_consent: "rule.service_consent",
  per_day: "rule.per_day",
  per_week: "rule.per_week",
  one_survey_a_day: "rule.one_survey_a_day",
  one_request_a_week: "rule.one_request_a_week",
  quiet_hours: "rule.quiet_hours",
}

export function ruleName(id: string): string {
  const key = NAMES[id]
  return key ? t(key) : id.replaceAll("_", " ")
}

/** A verdict as the list of rules that were asked: what passed, and what decided. */
export function Rules({ verdict, brief }: { verdict: Verdict; brief?: boolean }) {
  const sends = verdict.outcome === "send"
  const passed = (verdict.passed ?? []).filter((rule) => rule !== verdict.rule)
  return (
    <div class="rules">
      <ul>
        {passed.map((rule) => (
          <li key={rule} class="rule">
            <Icon name="check" size={14} class="rule-yes" />
            <span>{ruleName(rule)}</span>
          </li>
        ))}
        <li class="rule rule-decides">
          <Icon
            name={sends ? "check" : verdict.outcome === "hold" ? "snooze" : "cross"}
            size={14}
            class={sends ? "rule-yes" : verdict.outcome === "hold" ? "rule-wait" : "rule-no"}
          />
          <span>
            <span class="unseen">{t(`rule.${verdict.outcome}`)} </span>
            {reason(verdict)}
          </span>
        </li>
      </ul>
      {!brief && verdict.said?.instead && <p class="rules-instead">{verdict.said.instead}</p>}
      {!brief && <p class="rules-policy">{t("rule.policy", { policy: verdict.policy })}</p>}
    </div>
  )
}

/** The verdict of a message with its words, which stand beside it. */
export function verdictOf({ verdict, said }: Message): Verdict | null {
  return verdict ? { ...verdict, said: verdict.said ?? said ?? null } : null
}

/** Why, in the server's words, or by the rule's name where it sent none. */
export function reason(verdict: Verdict): string {
  return verdict.said?.why ?? ruleName(verdict.rule)
}
