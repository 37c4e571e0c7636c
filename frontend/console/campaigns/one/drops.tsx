import { number } from "../../text"
import { percent } from "../percent"
import { BASE, type Campaign } from "../wire"
import { t } from "./text"
import { type FiguresOf, LOST, peopleOf } from "./wire"

/** Who did not get it and why, in the rules' own words; and who had enough of it. */
export function Drops({ one, figures }: { one: Campaign; figures: FiguresOf }) {
  const reached = peopleOf(figures, "sent") || peopleOf(figures, "seen")
  const lost = LOST.filter((fact) => fact !== "dropped" && peopleOf(figures, fact) > 0)
  if (!figures.rules.length && !lost.length) return null
  return (
    <section class="going-part" aria-labelledby="drops-title">
      <h2 class="going-title" id="drops-title">
        {t("drops")}
      </h2>
      {figures.rules.length > 0 && (
        <ul class="drops">
          {figures.rules.map(({ rule, text, people }) => (
            <li key={rule + text}>
              <a href={`${BASE}/${one.id}/people?fact=${how(figures, rule)}&detail=${encodeURIComponent(rule)}`}>
                {number(people)}
              </a>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <ul class="lost">
          {lost.map((fact) => (
            <li key={fact}>
              <a class="came" href={`${BASE}/${one.id}/people?fact=${fact}`}>
                <span>{t(`fact.${fact}`)}</span>
                <strong>{number(peopleOf(figures, fact))}</strong>
                <small>{percent(peopleOf(figures, fact), reached)}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Whether a rule dropped messages, or held them. */
function how({ totals }: FiguresOf, rule: string): string {
  return totals.find(({ fact, detail }) => detail === rule && fact === "dropped") ? "dropped" : "held"
}
