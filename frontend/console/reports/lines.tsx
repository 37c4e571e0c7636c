import { Badge } from "../kit/badge"
import { type Column, Table } from "../kit/table"
import { fullDate } from "../kit/time"
import { number } from "../text"
import { length, share } from "./figures"
import { t } from "./text"
import type { By, Day, Figures, Line, Responsiveness } from "./wire"

function columns<Row extends { figures: Figures }>(): Column<Row>[] {
  return [
    { id: "answered", head: t("answered"), cell: ({ figures }) => number(figures.answers), end: true, wide: true },
    { id: "median", head: t("median"), cell: ({ figures }) => length(figures.median_s), end: true },
    { id: "p90", head: t("p90"), cell: ({ figures }) => length(figures.p90_s), end: true, wide: true },
    { id: "share", head: t("share"), cell: ({ figures }) => <Share part={figures.within_15_min} />, end: true },
  ]
}

interface Props {
  lines: readonly Line[]
  by: By
  badges: readonly { id: string; responsiveness: Responsiveness }[]
}

/** Channels, teammates or locations under each other, each with its badge. */
export function Lines({ lines, by, badges }: Props) {
  const earned = (line: Line) => badges.find(({ id }) => id === line.id)?.responsiveness.earned
  const name: Column<Line> = {
    id: "name",
    head: t(`one.${by}`),
    cell: (line) => (
      <>
        {line.name || t(`none.${by}`)} {earned(line) && <Badge tone="accent">{t("earned")}</Badge>}
      </>
    ),
  }
  return <Table label={t(`by.${by}`)} columns={[name, ...columns<Line>()]} rows={lines} keyOf={(row) => row.id ?? ""} />
}

/** The chart's figures, for who reads rather than looks. */
export function SeriesTable({ series }: { series: readonly Day[] }) {
  const day: Column<Day> = { id: "date", head: t("day"), cell: (row) => fullDate(row.day) }
  return (
    <details class="figures">
      <summary>{t("as_table")}</summary>
      <div class="figures-table">
        <Table
          label={t("times")}
          columns={[day, ...columns<Day>()]}
          rows={series.filter(({ figures }) => figures.answers > 0)}
          keyOf={(row) => row.day}
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
