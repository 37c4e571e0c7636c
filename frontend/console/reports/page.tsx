import { api } from "../api"
import { adopt } from "../kit/adopt"
import { Empty } from "../kit/empty"
import { Select } from "../kit/field"
import { useLoad } from "../kit/load"
import { Pane } from "../kit/pane"
import { Tabs } from "../kit/tabs"
import { Loaded } from "../settings/parts/sheet"
import "../settings/style"
import { navigate, place, withQuery } from "../shell/router"
import { can } from "../shell/session"
import { Badge } from "./badge"
import { Chart } from "./chart"
import { length, share } from "./figures"
import { Lines, SeriesTable } from "./lines"
import sheet from "./reports.css" with { type: "text" }
import { t } from "./text"
import type { Answers, By, Figures, Responsiveness } from "./wire"

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
      <div class="reports">
        <Responsive />
        <AnswerTimes />
      </div>
    </Pane>
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

function Responsive() {
  const load = useLoad((signal) => api.get<Responsiveness>("/reports/responsiveness", { signal }), [])
  return (
    <section class="reports-part" aria-labelledby="responsive-title">
      <Loaded load={load} lines={2}>
        {(found) => <Badge found={found} />}
      </Loaded>
    </section>
  )
}

function AnswerTimes() {
  const asked = BYS.find((one) => one === place.value.query.get("by")) ?? "channel"
  const days = Number(span())
  const load = useLoad(
    (signal) => {
      const to = Date.now()
      const query = { from: new Date(to - days * DAY_MS).toISOString(), to: new Date(to).toISOString(), by: asked }
      return api.get<Answers>("/reports/answers", { query, signal })
    },
    [days, asked],
  )
  return (
    <Loaded load={load} lines={6}>
      {(answers) =>
        answers.summary.answered ? (
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
                <Lines lines={answers.lines} by={asked} />
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

function Tiles({ figures }: { figures: Figures }) {
  const tiles: [string, string, string][] = [
    [t("median"), length(figures.median_s), t("median_hint")],
    [t("p90"), length(figures.p90_s), t("p90_hint")],
    [t("share"), share(figures.share), t("share_hint")],
    [t("answered"), new Intl.NumberFormat().format(figures.answered), t("answered_hint")],
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
