import "../settings/lean"
import uPlot from "uplot"
import sheet from "uplot/dist/uPlot.min.css" with { type: "text" }
import { adopt } from "../kit/adopt"
import { locale } from "../text"
import { length, share } from "./figures"
import { t } from "./text"
import type { Day } from "./wire"

adopt(sheet)

const HEIGHT = 220
const AXIS_FONT = "12px system-ui, sans-serif"

const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" })

/** Draws the days; follows the width of its box. Returns what takes it away again. */
export function plot(box: HTMLElement, series: readonly Day[], what: "share" | "median"): () => void {
  const role = (name: string) => getComputedStyle(box).getPropertyValue(`--${name}`).trim()
  const isShare = what === "share"
  const x = series.map(({ day }) => Date.parse(day) / 1000)
  const y = series.map(({ figures }) => (isShare ? figures.within_15_min : figures.median_s))
  const say = isShare ? share : length
  const axis = {
    stroke: role("faint"),
    font: AXIS_FONT,
    grid: { stroke: role("line"), width: 1 },
    ticks: { show: false },
  }
  const chart = new uPlot(
    {
      width: box.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales: {
        x: { time: false },
        y: { range: (_, __, most) => [0, isShare ? 1 : Math.max(most * 1.1, 60)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 30,
          splits: () => ticks(x),
          values: (_, at) => at.map((one) => days.format(one * 1000)),
        },
        { ...axis, size: 56, gap: 8, values: (_, at) => at.map(say) },
      ],
      series: [
        {},
        {
          stroke: role("accent"),
          fill: role("accent-soft"),
          width: 2,
          spanGaps: true,
          points: { show: series.length < 32, size: 5, fill: role("accent") },
        },
      ],
      hooks: {
        draw: [(self) => isShare && goal(self, role("faint"))],
        setCursor: [(self) => tell(self, box, series, say, what)],
      },
    },
    [x, y],
    box,
  )
  const watcher = new ResizeObserver(() => chart.setSize({ width: box.clientWidth, height: HEIGHT }))
  watcher.observe(box)
  return () => {
    watcher.disconnect()
    chart.destroy()
    box.querySelector(".plot-tip")?.remove()
  }
}

/** At most seven dates under the line. */
function ticks(x: readonly number[]): number[] {
  const step = Math.ceil(x.length / 7)
  return x.filter((_, at) => at % step === 0)
}

/** A dashed line where the badge begins. */
function goal(self: uPlot, colour: string): void {
  const { ctx, bbox } = self
  const y = self.valToPos(0.9, "y", true)
  ctx.save()
  ctx.strokeStyle = colour
  ctx.setLineDash([4, 4])
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.restore()
}

/** The figure under the mouse. */
function tell(
  self: uPlot,
  box: HTMLElement,
  series: readonly Day[],
  say: (value: number | null) => string,
  what: "share" | "median",
): void {
  const point = series[self.cursor.idx ?? -1]
  let tip = box.querySelector<HTMLElement>(".plot-tip")
  if (!point || (self.cursor.left ?? -1) < 0) {
    tip?.remove()
    return
  }
  if (!tip) {
    tip = document.createElement("div")
    tip.className = "plot-tip"
    box.append(tip)
  }
  const { figures, day } = point
  const value = what === "share" ? figures.within_15_min : figures.median_s
  tip.textContent = `${days.format(Date.parse(day))} · ${say(value)} · ${t("of", { n: figures.answers })}`
  const left = (self.cursor.left ?? 0) + 56
  tip.style.left = `${Math.min(left, box.clientWidth - tip.offsetWidth)}px`
}
