import "../lean"
import { api } from "../api"
import { adopt } from "../kit/adopt"
import { Empty } from "../kit/empty"
import { Select } from "../kit/field"
import { useLoad } from "../kit/load"
import { Pane } from "../kit/pane"
import { Tabs } from "../kit/tabs"
import { type Held, Loaded } from "../parts/sheet"
import { number } from "../text"
import "../parts/style"
import { navigate, place, withQuery } from "../shell/router"
import { can, me } from "../shell/session"
import { Badge } from "./badge"
import { Chart } from "./chart"
import { length, share } from "./figures"
import { Lines, SeriesTable } from "./lines"
import sheet from "./reports.css" with { type: "text" }
import { t } from "./text"
import type { Answers, By, Figures, ResponsivenessReport } from "./wire"

adopt(sheet)

const SPANS = ["7", "30", "90"] as const
const BYS: readonly By[] = ["channel", "teammate", "location"]
const DAY_MS = 86_400_000

/** How fast customers are answered, and what is missing to be very responsive. */
export default function ReportsPage() {
  if (!can("reports"))
    return (
      <Pane title={t("title")}>
        <Empty icon="lock" title={t("no_right")}>
          {t("no_right_text")}
        </Empty>
      </Pane>
    )
  return (
    <Pane title={t("title")} actions={<Span />}>
      <Reports />
    </Pane>
  )
}

function Reports() {
  const badges = useLoad((signal) => api.get<ResponsivenessReport>("/reports/responsiveness", { signal }), [])
  return (
    <div class="reports">
      <Responsive load={badges} />
      <AnswerTimes badges={badges.data} />
    </div>
  )
}

function span(): (typeof SPANS)[number] {
  const asked = place.value.query.get("days")
  return SPANS.find((one) => one === asked) ?? "30"
}

function Span() {
  return (
    <Select
      label={t("span")}
      quietLabel
      value={span()}
      options={SPANS.map((days) => ({ value: days, label: t("days", { n: Number(days) }) }))}
      onInput={(days) => navigate(withQuery({ days }), { replace: true })}
    />
  )
}

type Badges = Held<ResponsivenessReport>

function Responsive({ load }: { load: Badges }) {
  return (
    <section class="reports-part" aria-labelledby="responsive-title">
      <Loaded load={load} lines={2}>
        {({ summary }) => <Badge found={summary} />}
      </Loaded>
    </section>
  )
}

function AnswerTimes({ badges }: { badges: ResponsivenessReport | null }) {
  const asked = BYS.find((one) => one === place.value.query.get("by")) ?? "channel"
  const days = Number(span())
  const load = useLoad(
    (signal) => {
      const query = { from: dayOf(Date.now() - (days - 1) * DAY_MS), to: dayOf(Date.now()), by: asked }
      return api.get<Answers>("/reports/answers", { query, signal })
    },
    [days, asked],
  )
  return (
    <Loaded load={load} lines={6}>
      {(answers) =>
        answers.summary.answers ? (
          <>
            <section class="reports-part" aria-labelledby="times-title">
              <h2 class="reports-title" id="times-title">
                {t("times")}
              </h2>
              <Tiles figures={answers.summary} />
              <Chart series={answers.series} />
              <SeriesTable series={answers.series} />
            </section>
            <section class="reports-part" aria-labelledby="lines-title">
              <header class="reports-head">
                <h2 class="reports-title" id="lines-title">
                  {t("compared")}
                </h2>
                <Tabs
                  label={t("by")}
                  tabs={BYS.map((one) => ({ id: one, label: t(`by.${one}`) }))}
                  current={asked}
                  onPick={(by) => navigate(withQuery({ by }), { replace: true })}
                  panel="report-lines"
                />
              </header>
              <div id="report-lines" role="tabpanel" aria-label={t(`by.${asked}`)}>
                <Lines lines={answers.lines} by={asked} badges={badges?.lines[asked] ?? []} />
              </div>
            </section>
          </>
        ) : (
          <Empty icon="reports" title={t("none")}>
            {t("none_text")}
          </Empty>
        )
      }
    </Loaded>
  )
}

/** A day as the workspace counts them. */
function dayOf(at: number): string {
  return new Intl.DateTimeFormat("sv", { timeZone: me.value?.workspace.zone }).format(at)
}

function Tiles({ figures }: { figures: Figures }) {
  const tiles: [string, string, string][] = [
    [t("median"), length(figures.median_s), t("median_hint")],
    [t("p90"), length(figures.p90_s), t("p90_hint")],
    [t("share"), share(figures.within_15_min), t("share_hint")],
    [t("waiting_now"), number(figures.waiting), t("overdue", { n: figures.overdue })],
  ]
  return (
    <dl class="tiles">
      {tiles.map(([name, value, hint]) => (
        <div key={name} class="tile">
          <dt>{name}</dt>
          <dd class="tile-value">{value}</dd>
          <dd class="tile-hint">{hint}</dd>
        </div>
      ))}
    </dl>
  )
}
