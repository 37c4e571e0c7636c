import { navigate } from "../../shell/router"
import examples from "./examples.json"
import { t } from "./text"
import type { Often, TopicFields } from "./wire"

const TRADES = ["shop", "retail", "travel", "media", "automotive"] as const

interface Example {
  key: string
  trades: (typeof TRADES)[number][]
  frequencies: Often[]
  names: Record<string, string>
  descriptions: Record<string, string>
  /** Something to begin a first message with. */
  message: string
}

/** Topics that shops of a trade offer, to take over and change. */
const EXAMPLES = examples as Example[]

/** What an example fills the form of a new topic with. */
export function exampleOf(key: string | null): Partial<TopicFields> | null {
  const found = EXAMPLES.find((one) => one.key === key)
  return found
    ? { key: found.key, names: found.names, descriptions: found.descriptions, frequencies: found.frequencies }
    : null
}

/** What a message on a topic of this key may begin with. */
export function messageLike(key: string): string {
  return EXAMPLES.find((one) => one.key === key)?.message ?? ""
}

/** The same in a line: a press fills the form. */
export function ExamplePills({ onPick }: { onPick: (one: Partial<TopicFields>) => void }) {
  return (
    <fieldset class="topic-begin" aria-label={t("examples")}>
      <span class="field-hint">{t("begin_with")}</span>
      {EXAMPLES.map(({ key, names }) => (
        <button key={key} type="button" class="pill" onClick={() => onPick(exampleOf(key) ?? {})}>
          {names.en}
        </button>
      ))}
    </fieldset>
  )
}

/** Ready examples, each one press away from being a topic. */
export function Examples() {
  return (
    <section aria-label={t("examples")}>
      <h2 class="section-title">{t("examples")}</h2>
      <p class="section-lead">{t("examples_lead")}</p>
      <ul class="topic-examples">
        {EXAMPLES.map((one) => (
          <li key={one.key}>
            <button type="button" onClick={() => navigate(`/outreach/topics/new?like=${one.key}`)}>
              <strong>{one.names.en}</strong>
              <span>{one.descriptions.en}</span>
              <small>
                {[one.frequencies.map((often) => t(`often.${often}`)), one.trades.map((trade) => t(`trade.${trade}`))]
                  .map((each) => each.join(", "))
                  .join(" · ")}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
