import { dates, plot } from "../../parts/plot"
import { number } from "../../text"

/** Draws how many people a day. */
export function plotFact(
  box: HTMLElement,
  height: number,
  days: readonly string[],
  values: readonly number[],
): () => void {
  return plot(box, {
    days,
    lines: [{ values, stroke: "accent", fill: "accent-soft" }],
    height,
    top: (most) => Math.max(4, most * 1.1),
    side: {
      size: 52,
      values: (_, at) => at.map((one) => (Number.isInteger(one) ? number(one) : "")),
    },
    said: (at) => `${dates.format(Date.parse(days[at] ?? ""))} · ${number(values[at] ?? 0)}`,
  })
}

interface Mean {
  day: string
  people: number
  mean: number
  score?: number | null
}

/** Draws the mean of the answers a day, or the score. */
export function plotMeans(box: HTMLElement, height: number, days: readonly Mean[], score: boolean): () => void {
  const values = days.map((one) => (score ? (one.score ?? 0) : one.mean))
  return plot(box, {
    days: days.map(({ day }) => day),
    lines: [{ values, stroke: "accent", fill: "accent-soft" }],
    height,
    top: (most) => (score ? 100 : Math.max(5, most * 1.1)),
    side: { size: 44, values: (_, at) => at.map((one) => number(one)) },
    said: (at) =>
      `${dates.format(Date.parse(days[at]?.day ?? ""))} · ${number(Math.round((values[at] ?? 0) * 10) / 10)}`,
  })
}
