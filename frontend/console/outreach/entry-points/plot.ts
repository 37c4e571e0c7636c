import { type Drawing, dates, plot } from "../../parts/plot"
import { number } from "../../text"
import type { Day } from "./days"
import { t } from "./text"

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000]

/** Draws how often it was opened, and how many came. */
export function plotDays(box: HTMLElement, height: number, days: readonly Day[]): () => void {
  const said: Drawing["said"] = (at) => {
    const { day, opened, came } = days[at] as Day
    return t("day_said", { day: dates.format(Date.parse(day)), opened: number(opened), came: number(came) })
  }
  return plot(box, {
    days: days.map(({ day }) => day),
    lines: [
      { values: days.map(({ opened }) => opened), stroke: "faint", fill: "sunken" },
      { values: days.map(({ came }) => came), stroke: "accent", fill: "accent-soft" },
    ],
    height,
    top: (most) => Math.max(most * 1.1, 4),
    side: { size: 40, incrs: STEPS },
    said,
  })
}
