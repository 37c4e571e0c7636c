import { Icon } from "../../kit/icon"
import type { IconName } from "../../kit/icons"
import { fullDate } from "../../kit/time"
import { speaker } from "../../text"
import type { PolicyText, RuleText } from "../wire"
import words from "./en.json"

const t = speaker(words)

type Group = "begin" | "when" | "often" | "stop" | "content"

const GROUPS: { id: Group; icon: IconName; kinds: readonly string[] }[] = [
  { id: "begin", icon: "inbox", kinds: ["started", "reason"] },
  {
    id: "when",
    icon: "snooze",
    kinds: ["window", "follow_up", "topic", "consent", "tag", "template", "token", "quiet"],
  },
  { id: "often", icon: "reports", kinds: ["cap", "frequency", "reach", "rate", "pause", "rest"] },
  { id: "stop", icon: "block", kinds: ["stop"] },
  { id: "content", icon: "lock", kinds: ["content", "expiry", "patience"] },
]

/** A policy's rules, sorted by the question that they answer. */
export function Rules({ policy }: { policy: PolicyText }) {
  const known = GROUPS.flatMap(({ kinds }) => kinds)
  return (
    <div class="rules">
      {GROUPS.map(({ id, icon, kinds }) => {
        const rules = policy.rules.filter(({ kind }) =>
          kinds.includes(kind) ? true : id === "content" && !known.includes(kind),
        )
        return rules.length > 0 && <Part key={id} id={id} icon={icon} rules={rules} />
      })}
    </div>
  )
}

function Part({ id, icon, rules }: { id: Group; icon: IconName; rules: readonly RuleText[] }) {
  return (
    <section class="rules-part" aria-label={t(`group.${id}`)}>
      <h3 class="rules-head">
        <Icon name={icon} size={16} />
        {t(`group.${id}`)}
      </h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule.rule + rule.text} class="rules-line">
            <p>{rule.text}</p>
            {rule.source && (
              <p class="rules-source">{t("source", { title: rule.source.title, date: fullDate(rule.source.date) })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
