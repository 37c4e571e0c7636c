/** A moment that people put things off to. */
export interface Preset {
  id: "hour" | "evening" | "tomorrow" | "monday" | "week"
  at: Date
}

const HOUR_MS = 3_600_000

function day(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
}

/** The moments worth offering now, in the teammate's own time: none that is past, none twice. */
export function presets(now: Date): Preset[] {
  const toMonday = (8 - now.getDay()) % 7 || 7
  const all: Preset[] = [
    { id: "hour", at: new Date(Math.ceil((now.getTime() + HOUR_MS) / 300_000) * 300_000) },
    { id: "evening", at: day(now, 0, 17) },
    { id: "tomorrow", at: day(now, 1, 8) },
    { id: "monday", at: day(now, toMonday, 8) },
    { id: "week", at: day(now, 7, 8) },
  ]
  const seen = new Set<number>()
  return all.filter(({ id, at }) => {
    const fits = id !== "evening" || at.getTime() - now.getTime() > HOUR_MS
    return fits && !seen.has(at.getTime()) && seen.add(at.getTime())
  })
}

/** A moment as a date-and-time field holds it: local, to the minute. */
export function toField(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
