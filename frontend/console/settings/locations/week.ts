/** Opening hours as people type them: `9-17:30`, `9-12, 13-17`, `9am to 5pm`. Times are of the location's own clock. */

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Day = (typeof DAYS)[number]
export type Interval = [string, string]
export type Week = Partial<Record<Day, Interval[]>>

/** What is wrong with typed hours: not read, of no length, or crossing each other. */
export type HoursWrong = "unread" | "empty" | "crossing"

const MINUTES_A_DAY = 24 * 60
const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?`
const STRETCH = new RegExp(`^${TIME}\\s*(?:-|–|—|to|until)\\s*${TIME}$`, "i")

/** Reads hours; nothing, or a word for it, is closed. What ends before it begins goes on past midnight. */
export function readHours(text: string): Interval[] | HoursWrong {
  const typed = text.trim().toLowerCase()
  if (!typed || /^(closed|off|-|–|—)$/.test(typed)) return []
  if (/^(24 ?h|24 hours|all day|0-24)$/.test(typed)) return [["00:00", "24:00"]]
  const found: [number, number][] = []
  for (const piece of typed.split(/[,;+&]|\band\b/)) {
    const stretch = readStretch(piece.trim())
    if (!stretch) return "unread"
    if (stretch[1] === stretch[0]) return "empty"
    found.push(stretch)
  }
  found.sort((one, other) => one[0] - other[0])
  if (found.some(([from], at) => at > 0 && from < endOf(found[at - 1]))) return "crossing"
  return found.map(([from, to]) => [clock(from), clock(to)])
}

function endOf([from, to]: [number, number] = [0, 0]): number {
  return to > from ? to : MINUTES_A_DAY
}

function readStretch(text: string): [number, number] | null {
  const parts = STRETCH.exec(text)
  if (!parts) return null
  const from = minutes(parts[1], parts[2], parts[3])
  const to = minutes(parts[4], parts[5], parts[6])
  return from === null || to === null ? null : [from, to]
}

function minutes(hour = "", minute = "0", half?: string): number | null {
  const typed = Number(hour)
  if (half && typed > 12) return null
  const hours = half ? (typed % 12) + (half === "p" ? 12 : 0) : typed
  const all = hours * 60 + Number(minute)
  return Number(minute) < 60 && all <= MINUTES_A_DAY ? all : null
}

function clock(at: number): string {
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, "0")).join(":")
}

/** Writes hours the way they are read. */
export function writeHours(intervals: readonly Interval[] | undefined): string {
  return (intervals ?? []).map(([from, to]) => `${from}–${to}`).join(", ")
}

/** Where an interval stands in its day, from 0 to 1: its start and its length up to midnight. */
export function spanOf([from, to]: Interval): { start: number; length: number } {
  const [one, other] = [from, to].map(fraction) as [number, number]
  return { start: one, length: (other > one ? other : 1) - one }
}

function fraction(time: string): number {
  const [hour, minute] = time.split(":").map(Number)
  return ((hour ?? 0) * 60 + (minute ?? 0)) / MINUTES_A_DAY
}

/** Monday to Friday, nine to five: where most begin. */
export const OFFICE_WEEK: Week = Object.fromEntries(
  DAYS.map((day, at) => [day, at < 5 ? [["09:00", "17:00"]] : []]),
) as Week
