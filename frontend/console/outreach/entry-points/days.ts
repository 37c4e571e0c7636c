import type { Device, Opened, Statistics } from "./wire"

export interface Day {
  day: string
  opened: number
  came: number
}

export const DEVICES: readonly Device[] = ["phone", "desktop", "tablet"]

/** Openings by people: robots and link previews are none, and a choice on the page was opened before. */
function byPeople({ device, opened }: Opened): boolean {
  return device !== "robot" && !opened.startsWith("chosen:")
}

/** Every day from one to another, both included, also those without anything. */
export function daysOf(told: Statistics, since: string, until: string): Day[] {
  const opened = new Map<string, number>()
  for (const one of told.days.filter(byPeople)) opened.set(one.day, (opened.get(one.day) ?? 0) + one.times)
  const days: Day[] = []
  for (let at = Date.parse(since); at <= Date.parse(until); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    days.push({ day, opened: opened.get(day) ?? 0, came: told.came_by_day[day] ?? 0 })
  }
  return days
}

/** How often it was opened with each device, and its part of all. */
export function byDevice(told: Statistics): { device: Device; times: number; part: number }[] {
  const all = told.days.filter(byPeople)
  const total = all.reduce((sum, { times }) => sum + times, 0)
  return DEVICES.map((device) => {
    const times = all.filter((one) => one.device === device).reduce((sum, one) => sum + one.times, 0)
    return { device, times, part: total ? times / total : 0 }
  })
}

/** What people chose on the page, channel type by channel type, the most chosen first. */
export function chosenOf(told: Statistics): { type: string; times: number }[] {
  const found = new Map<string, number>()
  for (const { device, opened, times } of told.days) {
    const type = opened.startsWith("chosen:") ? opened.slice("chosen:".length) : ""
    if (type && device !== "robot") found.set(type, (found.get(type) ?? 0) + times)
  }
  return [...found].map(([type, times]) => ({ type, times })).sort((one, other) => other.times - one.times)
}
