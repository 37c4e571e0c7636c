import { useSignal } from "@preact/signals"
import { Tabs } from "../../kit/tabs"
import { Plotted } from "../../parts/plotted"
import { locale, number } from "../../text"
import { percent } from "../percent"
import { BASE, type Campaign, isInApp } from "../wire"
import { t } from "./text"
import { ACTED, type Fact, type FiguresOf, peopleOf, RECEIVED, worthOf } from "./wire"

const HEIGHT = 200

/** What was received and what was done, each a number that leads to its people, and a line over time. */
export function Figures({ one, figures }: { one: Campaign; figures: FiguresOf }) {
  const inApp = isInApp(one.definition.kind)
  const count = (fact: Fact) => peopleOf(figures, fact)
  const received = RECEIVED.filter(
    (fact) => (fact === "sent" && !inApp) || (fact === "seen" && true) || count(fact) > 0,
  )
  const acted = ACTED.filter(
    (fact) => fact === "clicked" || (fact === "goal" && one.definition.goal) || count(fact) > 0,
  )
  const of = count("seen") || count("delivered") || count("sent")
  return (
    <section class="going-part" aria-labelledby="figures-title">
      <h2 class="going-title" id="figures-title">
        {t("figures")}
      </h2>
      <Group
        name={t("received")}
        facts={received}
        figures={figures}
        id={one.id}
        of={count("proposed") || count("sent") || count("seen")}
      />
      <Group
        name={t("acted")}
        facts={acted}
        figures={figures}
        id={one.id}
        of={of}
        currency={one.definition.goal?.currency}
      />
      {figures.days.length > 1 && <Line figures={figures} facts={[...received, ...acted]} />}
    </section>
  )
}

interface GroupProps {
  name: string
  facts: readonly Fact[]
  figures: FiguresOf
  id: string
  of: number
  currency?: string | undefined
}

function Group({ name, facts, figures, id, of, currency }: GroupProps) {
  return (
    <div class="came-group">
      <h3>{name}</h3>
      <ul>
        {facts.map((fact) => {
          const people = peopleOf(figures, fact)
          const value = fact === "goal" ? worthOf(figures, fact) : 0
          return (
            <li key={fact}>
              <a class="came" href={`${BASE}/${id}/people?fact=${fact}`}>
                <span>{t(`fact.${fact}`)}</span>
                <strong>{number(people)}</strong>
                <small>{value ? money(value, currency) : percent(people, of)}</small>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export function money(value: number, currency?: string): string {
  if (!/^[A-Z]{3}$/.test(currency ?? "")) return number(Math.round(value))
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0,
  }).format(value)
}

/** One of the figures over the days. */
function Line({ figures, facts }: { figures: FiguresOf; facts: readonly Fact[] }) {
  const chosen = useSignal<Fact>(facts.includes("seen") ? "seen" : (facts[0] ?? "seen"))
  const fact = chosen.value
  const values = figures.days.map(({ facts: all }) => all[fact] ?? 0)
  return (
    <div class="came-line">
      <Tabs
        label={t("line")}
        tabs={facts.map((id) => ({ id, label: t(`fact.${id}`) }))}
        current={fact}
        onPick={(id) => (chosen.value = id as Fact)}
        panel="facts-chart"
      />
      <div id="facts-chart" role="tabpanel" aria-label={t(`fact.${fact}`)}>
        <Plotted
          label={t("line_of", { what: t(`fact.${fact}`) })}
          height={HEIGHT}
          of={[figures.days, fact]}
          draw={async (box) =>
            (await import("./plot")).plotFact(
              box,
              HEIGHT,
              figures.days.map(({ day }) => day),
              values,
            )
          }
        />
      </div>
    </div>
  )
}
