import { sentence } from "../../../audiences/rule/sentence"
import { type Vocabulary, wordsOf } from "../../../audiences/rule/vocabulary"
import { fullWhen } from "../../../kit/time"
import { rate } from "../../percent"
import type { Definition, When } from "../../wire"
import { isInApp } from "../../wire"
import { t } from "../text"

/** What a campaign will do, as a few sentences. */
export function summaryOf(said: Definition, words: Vocabulary | null): string {
  return [what(said, words), goal(said), compared(said), ends(said)].filter(Boolean).join(" ")
}

function what(said: Definition, words: Vocabulary | null): string {
  const { audience, kind } = said
  const everybody = !audience || (audience.type === "all" && audience.of.length === 0)
  const who =
    everybody || !words
      ? t("sum.everybody")
      : t("sum.those", {
          rule: sentence(audience, words)
            .map(({ text }) => text)
            .join(""),
        })
  return t(isInApp(kind) ? "sum.shown" : "sum.sent", {
    kind: t(`sum.kind.${kind}`),
    who,
    when: timing(said.when ?? {}),
  })
}

function timing(when: When): string {
  const begins = when.begins_at ? t("sum.from", { when: fullWhen(when.begins_at) }) : t("sum.now")
  switch (when.mode ?? "once") {
    case "event":
      return t("sum.event", { event: wordsOf(when.event ?? ""), begins })
    case "always":
      return t("sum.always", { begins })
    case "recurring":
      return t("sum.recurring", {
        n: when.every ?? 1,
        unit: t(`every.${when.unit ?? "week"}`, { n: when.every ?? 1 }),
        begins,
      })
    default:
      return t("sum.once", { begins })
  }
}

function goal({ goal }: Definition): string {
  return goal ? t("sum.goal", { event: wordsOf(goal.event), n: goal.within_days ?? 7 }) : ""
}

function compared({ variants = [], control = 0 }: Definition): string {
  return [
    variants.length > 1 && t("sum.versions", { n: variants.length }),
    control > 0 && t("sum.control", { part: rate(control) }),
  ]
    .filter(Boolean)
    .join(" ")
}

function ends({ expires_at: at }: Definition): string {
  return at ? t("sum.ends", { when: fullWhen(at) }) : ""
}
