import type { Rule } from "./rule/rule"
import { type Vocabulary, wordsOf } from "./rule/vocabulary"
import { t } from "./text"

export interface Start {
  id: "new" | "often" | "away" | "empty"
  name: string
  hint: string
  rule: Rule
}

/** What people do that counts: the event that one asks about first. */
const BUYING = /order|purchas|checkout|paid|payment|book|subscri|sign/i
const PASSING = /^(page|page_view|page_viewed|screen)$|^(segment|message)_/

/** Ready rules to begin with, of what is known in this workspace. */
export function startsOf(words: Vocabulary): readonly Start[] {
  const has = (name: string) => words.fields.some((one) => one.name === name)
  const names = words.events.map(({ name }) => name).filter((name) => !PASSING.test(name))
  const event = names.find((name) => BUYING.test(name)) ?? names[0] ?? words.events[0]?.name
  const all = (...of: Rule[]): Rule => ({ type: "all", of })
  const starts: (Start | null)[] = [
    has("first_seen_at")
      ? {
          id: "new",
          name: t("start.new"),
          hint: t("start.new_text"),
          rule: all({ type: "field", name: "first_seen_at", op: "within_last", value: 7 }),
        }
      : null,
    event
      ? {
          id: "often",
          name: t("start.often", { event: capital(wordsOf(event)) }),
          hint: t("start.often_text"),
          rule: all({
            type: "did",
            event,
            op: "gte",
            times: 3,
            period: { type: "days", last: 90 },
            where: [],
            which: "any",
          }),
        }
      : null,
    has("last_seen_at")
      ? {
          id: "away",
          name: t("start.away"),
          hint: t("start.away_text"),
          rule: all(
            { type: "field", name: "last_seen_at", op: "is_set", value: null },
            { type: "field", name: "last_seen_at", op: "not_within_last", value: 30 },
          ),
        }
      : null,
    { id: "empty", name: t("start.empty"), hint: t("start.empty_text"), rule: all() },
  ]
  return starts.filter((one) => one !== null)
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
