import { attributeOf, type Vocabulary, wordsOf } from "../../../audiences/rule/vocabulary"
import type { Choice } from "../../../kit/picker"
import type { Definition } from "../../wire"
import { t } from "../text"

const FIELDS = ["first_name", "name", "email", "phone", "city", "country"] as const

/** What can stand in words, in groups; each with what is said where somebody has no value. */
export function variablesOf(said: Definition, words: Vocabulary | null): Choice[] {
  const choice = (group: string, path: string, label: string): Choice => ({ id: path, label, group, also: path })
  const events = words?.events ?? []
  const trigger = events.find(({ name }) => name === said.when?.event)
  return [
    ...FIELDS.map((name) => choice(t("variables.contact"), `contact.${name}`, t(`variable.${name}`))),
    ...(words?.attributes ?? []).map(({ of, name }) =>
      choice(
        t(of === "contact" ? "variables.contact" : "variables.company"),
        `${of}.attributes.${name}`,
        attributeOf(words as Vocabulary, name, of).label,
      ),
    ),
    choice(t("variables.company"), "company.name", t("variable.company")),
    ...(said.when?.mode === "event" && trigger
      ? trigger.properties.map(({ name }) => choice(t("variables.event"), `event.${name}`, wordsOf(name)))
      : []),
    ...(said.coupon_list_id ? [choice(t("variables.business"), "coupon.code", t("variable.coupon"))] : []),
    choice(t("variables.business"), "workspace.name", t("variable.workspace")),
    choice(t("variables.business"), "location.name", t("variable.location")),
    choice(t("variables.business"), "location.phone", t("variable.location_phone")),
    ...events
      .filter(({ name }) => /^\w+$/.test(name))
      .map(({ name }) =>
        choice(t("variables.counts"), `count.${name}.last_30_days`, t("variable.count", { what: wordsOf(name) })),
      ),
  ]
}

/** Sure to have a value for everybody. */
const SURE = /^(workspace|count|coupon)\b/

/** How a variable is written: with words for those of whom nothing is known. */
export function written(path: string): string {
  if (path === "contact.first_name") return `{{ ${path} | default: "${t("variable.there")}" }}`
  return SURE.test(path) ? `{{ ${path} }}` : `{{ ${path} | default: "" }}`
}
