import "../lean"
import uPlot from "uplot"
import sheet from "uplot/dist/uPlot.min.css" with { type: "text" }
import { adopt } from "../kit/adopt"
import { locale } from "../text"
import own from "./plot.css" with { type: "text" }

adopt(sheet)
adopt(own)

const FONT = "12px system-ui, sans-serif"
const MOST_DATES = 7

export const dates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" })

/** One line: a value a day, and the roles of its colours. */
export interface Line {
  values: readonly (number | null)[]
  stroke: string
  fill: string
}

export interface Drawing {
  /** The days as ISO dates, the oldest first. */
  days: readonly string[]
  lines: readonly Line[]
  height: number
  /** What the upper end is, for the largest value. */
  top: (most: number) => number
  /** The axis at the side: how wide it is and what it says. */
  side: { size: number } & Pick<uPlot.Axis, "incrs" | "values">
  /** What is said of a day under the mouse. */
  said: (at: number) => string
  draw?: (self: uPlot, role: (name: string) => string) => void
}

/** Draws days as lines; follows the width of its box. Returns what takes it away again. */
export function plot(box: HTMLElement, drawing: Drawing): () => void {
  const { days, lines, height, draw } = drawing
  const role = (name: string) => getComputedStyle(box).getPropertyValue(`--${name}`).trim()
  const x = days.map((day) => Date.parse(day) / 1000)
  const chart = new uPlot(
    {
      width: box.clientWidth,
      height,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales: { x: { time: false }, y: { range: (_, __, most) => [0, drawing.top(most)] } },
      axes: axes(x, drawing, role),
      series: [{}, ...lines.map((line) => series(line, days.length, role))],
      hooks: { draw: [(self) => draw?.(self, role)], setCursor: [(self) => tell(self, box, drawing)] },
    },
    [x, ...lines.map(({ values }) => [...values])],
    box,
  )
  const watcher = new ResizeObserver(() => chart.setSize({ width: box.clientWidth, height }))
  watcher.observe(box)
  return () => {
    watcher.disconnect()
    chart.destroy()
    box.querySelector(".plot-tip")?.remove()
  }
}

function axes(x: readonly number[], { side }: Drawing, role: (name: string) => string): uPlot.Axis[] {
  const axis = { stroke: role("faint"), font: FONT, grid: { stroke: role("line"), width: 1 }, ticks: { show: false } }
  const step = Math.ceil(x.length / MOST_DATES)
  return [
    {
      ...axis,
      grid: { show: false },
      size: 30,
      splits: () => x.filter((_, at) => at % step === 0),
      values: (_, at) => at.map((one) => dates.format(one * 1000)),
    },
    { ...axis, gap: 8, ...side },
  ]
}

function series({ stroke, fill }: Line, days: number, role: (name: string) => string): uPlot.Series {
  const points = { show: days < 32, size: 5, fill: role(stroke) }
  return { stroke: role(stroke), fill: role(fill), width: 2, spanGaps: true, points }
}

/** The day under the mouse. */
function tell(self: uPlot, box: HTMLElement, { days, side, said }: Drawing): void {
  const at = self.cursor.idx ?? -1
  const left = self.cursor.left ?? -1
  let tip = box.querySelector<HTMLElement>(".plot-tip")
  if (!days[at] || left < 0) {
    tip?.remove()
    return
  }
  if (!tip) {
    tip = document.createElement("div")
    tip.className = "plot-tip"
    box.append(tip)
  }
  tip.textContent = said(at)
  tip.style.left = `${Math.min(left + side.size, box.clientWidth - tip.offsetWidth)}px`
}
