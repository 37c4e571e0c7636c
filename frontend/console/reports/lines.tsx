import { type Column, Table } from "../kit/table"
import { fullDate } from "../kit/time"
import { number } from "../text"
import { length, share } from "./figures"
import { t } from "./text"
import type { By, Figures, Line, Point } from "./wire"

function columns<Row extends Figures>(): Column<Row>[] {
  return [
    { id: "answered", head: t("answered"), cell: (row) => number(row.answered), end: true, wide: true },
    { id: "median", head: t("median"), cell: (row) => length(row.median_s), end: true },
    { id: "p90", head: t("p90"), cell: (row) => length(row.p90_s), end: true, wide: true },
    { id: "share", head: t("share"), cell: (row) => <Share part={row.share} />, end: true },
  ]
}

/** Channels, teammates or locations under each other. */
export function Lines({ lines, by }: { lines: readonly Line[]; by: By }) {
  const name: Column<Line> = { id: "name", head: t(`one.${by}`), cell: (row) => row.name || t(`none.${by}`) }
  return <Table label={t(`by.${by}`)} columns={[name, ...columns<Line>()]} rows={lines} keyOf={(row) => row.id ?? ""} />
}

/** The chart's figures, for who reads rather than looks. */
export function SeriesTable({ series }: { series: readonly Point[] }) {
  const day: Column<Point> = { id: "date", head: t("day"), cell: (row) => fullDate(row.date) }
  return (
    <details class="figures">
      <summary>{t("as_table")}</summary>
      <div class="figures-table">
        <Table
          label={t("times")}
          columns={[day, ...columns<Point>()]}
          rows={series.filter(({ answered }) => answered > 0)}
          keyOf={(row) => row.date}
        />
      </div>
    </details>
  )
}

/** A share with a bar behind its figure; green from where the badge begins. */
function Share({ part }: { part: number | null }) {
  if (part === null) return <>–</>
  return (
    <span class="share">
      <span class="share-bar" aria-hidden="true">
        <span class={part >= 0.9 ? "share-part share-good" : "share-part"} style={{ width: `${part * 100}%` }} />
      </span>
      {share(part)}
    </span>
  )
}
