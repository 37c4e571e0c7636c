import { type Drawing, dates, plot } from "../parts/plot"
import { length, share } from "./figures"
import { t } from "./text"
import type { Day } from "./wire"

/** From this share on the badge is earned. */
const GOAL = 0.9

/** Draws how many were answered in time, or how long it took. */
export function plotAnswers(
  box: HTMLElement,
  height: number,
  series: readonly Day[],
  what: "share" | "median",
): () => void {
  const isShare = what === "share"
  const say = isShare ? share : length
  const values = series.map(({ figures }) => (isShare ? figures.within_15_min : figures.median_s))
  const said: Drawing["said"] = (at) => {
    const { day, figures } = series[at] as Day
    return `${dates.format(Date.parse(day))} · ${say(values[at] ?? null)} · ${t("of", { n: figures.answers })}`
  }
  return plot(box, {
    days: series.map(({ day }) => day),
    lines: [{ values, stroke: "accent", fill: "accent-soft" }],
    height,
    top: (most) => (isShare ? 1 : Math.max(most * 1.1, 60)),
    side: { size: 56, values: (_, at) => at.map(say) },
    said,
    ...(isShare ? { draw: goal } : {}),
  })
}

/** A dashed line where the badge begins. */
const goal: NonNullable<Drawing["draw"]> = (self, role) => {
  const { ctx, bbox } = self
  const y = self.valToPos(GOAL, "y", true)
  ctx.save()
  ctx.strokeStyle = role("faint")
  ctx.setLineDash([4, 4])
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.restore()
}
