import { api } from "../../api"
import { Badge, type Tone } from "../../kit/badge"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { type Column, Table } from "../../kit/table"
import { Loaded } from "../../parts/sheet"
import { number } from "../../text"
import { rate } from "../percent"
import { type Campaign, PATH } from "../wire"
import { money } from "./figures"
import { IntervalBar, reachOf } from "./interval"
import { t } from "./text"
import type { Arm, Effect, Report, Verdict } from "./wire"

const TONES: Record<Verdict, Tone> = {
  too_early: "plain",
  no_difference_seen: "plain",
  better: "accent",
  worse: "late",
  ratio_broken: "soon",
}

/** What the campaign changed against the control group, and its versions against each other. */
export function Experiment({ one }: { one: Campaign }) {
  const { variants = [], control = 0, goal } = one.definition
  if ((variants.length < 2 && !control) || !goal) return null
  return <Shown one={one} currency={goal.currency} />
}

function Shown({ one, currency }: { one: Campaign; currency: string | undefined }) {
  const load = useLoad(
    (signal) => api.get<Report>(`${PATH}/${one.id}/experiment`, { signal }),
    [one.id, one.updated_at],
  )
  return (
    <section class="going-part" aria-labelledby="experiment-title">
      <h2 class="going-title" id="experiment-title">
        {t("experiment")}
      </h2>
      <Loaded load={load} lines={3}>
        {(report) => (
          <>
            {report.ratio.broken && (
              <p class="remark" role="alert">
                <Icon name="warn" size={16} />
                {report.ratio.text}
              </p>
            )}
            <Arms arms={report.arms} currency={currency} />
            <Effects title={t("by.conversion")} report={report} measure="conversion" />
            {one.definition.goal?.revenue && (
              <Effects title={t("by.revenue")} report={report} measure="revenue" currency={currency} />
            )}
            <p class="going-small">{t("experiment_small")}</p>
          </>
        )}
      </Loaded>
    </section>
  )
}

function Arms({ arms, currency }: { arms: readonly Arm[]; currency: string | undefined }) {
  const columns: Column<Arm>[] = [
    { id: "name", head: t("arm"), cell: ({ key, name }) => (key === "control" ? t("control") : name) },
    { id: "share", head: t("arm_share"), cell: ({ share }) => rate(share), end: true, wide: true },
    { id: "people", head: t("arm_people"), cell: ({ counts }) => number(counts.people ?? 0), end: true },
    { id: "goal", head: t("fact.goal"), cell: ({ counts }) => number(counts.converted ?? 0), end: true, wide: true },
    {
      id: "rate",
      head: t("arm_rate"),
      cell: (arm) => (typeof arm.rate === "number" ? rate(arm.rate) : "–"),
      end: true,
    },
    ...(arms.some(({ revenue_per_person: each }) => each)
      ? [
          {
            id: "revenue",
            head: t("arm_revenue"),
            cell: (arm: Arm) => money(arm.counts.revenue ?? 0, currency),
            end: true,
          },
        ]
      : []),
  ]
  return <Table label={t("arms")} columns={columns} rows={arms} keyOf={({ key }) => key} />
}

interface EffectsProps {
  title: string
  report: Report
  measure: "conversion" | "revenue"
  currency?: string | undefined
}

function Effects({ title, report, measure, currency }: EffectsProps) {
  const { whole, variants, between } = report[measure]
  const all = [...(whole ? [whole] : []), ...(variants.length > 1 ? variants : whole ? [] : variants), ...between]
  if (!all.length) return null
  const reach = reachOf(all)
  const named = (key: string) =>
    key === "control" ? t("control_group") : (report.arms.find((one) => one.key === key)?.name ?? key)
  return (
    <div class="effects">
      <h3>{title}</h3>
      <ul>
        {all.map((one) => (
          <li key={one.of.join() + one.against}>
            <p class="effect-who">
              {t("effect", {
                of: one === whole ? t("effect_whole") : one.of.map(named).join(", "),
                against: named(one.against),
              })}
              <Badge tone={TONES[one.verdict]}>{t(`verdict.${one.verdict}`)}</Badge>
            </p>
            <EffectBar one={one} reach={reach} currency={currency} />
            <p class="effect-text">{one.text}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The difference with how sure one is of it, around where there is none. */
function EffectBar({ one, reach, currency }: { one: Effect; reach: number; currency: string | undefined }) {
  if (!one.difference) return null
  const said = (value: number) =>
    one.measure === "revenue" ? money(value, currency) : t("points", { n: signed(value * 100) })
  const { absolute, interval } = one.difference
  return (
    <IntervalBar
      reach={reach}
      value={absolute}
      interval={interval}
      verdict={one.verdict}
      label={t("interval", { value: said(absolute), low: said(interval.low), high: said(interval.high) })}
    />
  )
}

function signed(value: number): string {
  const shown = Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)
  return value > 0 ? `+${shown}` : shown.replace("-", "−")
}
