/** Times as people say them, in a language and the reader's own zone. Every "now" is passed in. */

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Orders two times as the API writes them, to the microsecond; it writes a whole second without a fraction. */
export function inTime(one: string, other: string): number {
  const [a, b] = [one.replace("Z", ""), other.replace("Z", "")]
  return a < b ? -1 : Number(a > b)
}

/** "10:14", or "10:14 AM" where that is the custom. */
export function clockTime(at: Date, locale: string, zone?: string): string {
  return format(locale, { hour: "numeric", minute: "2-digit" }, zone).format(at)
}

/** "Today", "Yesterday", "Monday" within a week, then "12 March", then "12 March 2025". */
export function dayLabel(at: Date, now: Date, locale: string, zone?: string): string {
  const name = dayName(at, now, locale, zone)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** The same within a sentence: "tomorrow", "Monday", "12 March". */
export function dayName(at: Date, now: Date, locale: string, zone?: string): string {
  const days = daysBetween(at, now, zone)
  if (Math.abs(days) < 2) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day")
  if (Math.abs(days) < 7) return format(locale, { weekday: "long" }, zone).format(at)
  return format(locale, { day: "numeric", month: "long", ...yearUnlessSame(at, now, zone) }, zone).format(at)
}

/** For a list: the clock today, "Mon" within a week, then "12 Mar", then "12 Mar 2025". */
export function shortTime(at: Date, now: Date, locale: string, zone?: string): string {
  const days = daysBetween(at, now, zone)
  if (days === 0) return clockTime(at, locale, zone)
  if (days > 0 && days < 7) return format(locale, { weekday: "short" }, zone).format(at)
  return format(locale, { day: "numeric", month: "short", ...yearUnlessSame(at, now, zone) }, zone).format(at)
}

/** "8 minutes", "2 hours", "3 days": one unit, rounded up, so that a promise is never too bright. */
export function duration(seconds: number, locale: string, style: "long" | "short" | "narrow" = "long"): string {
  const [value, unit] =
    seconds <= 59 * MINUTE
      ? [Math.max(1, Math.ceil(seconds / MINUTE)), "minute"]
      : seconds <= 23 * HOUR
        ? [Math.ceil(seconds / HOUR), "hour"]
        : [Math.ceil(seconds / DAY), "day"]
  return new Intl.NumberFormat(locale, { style: "unit", unit: unit as string, unitDisplay: style }).format(
    value as number,
  )
}

/** Two times fall on the same calendar day of the zone. */
export function sameDay(one: Date, other: Date, zone?: string): boolean {
  return daysBetween(one, other, zone) === 0
}

function daysBetween(at: Date, now: Date, zone?: string): number {
  return Math.round((midnight(now, zone) - midnight(at, zone)) / (DAY * 1000))
}

/** The calendar day as a number: the same for all times of that day in the zone. */
function midnight(at: Date, zone?: string): number {
  return Date.parse(format("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }, zone).format(at))
}

function yearUnlessSame(at: Date, now: Date, zone?: string): { year?: "numeric" } {
  const year = format("en", { year: "numeric" }, zone)
  return year.format(at) === year.format(now) ? {} : { year: "numeric" }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter is slow and a list of messages asks for it at every line: each is made once. */
function format(locale: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options, zone])
  const found = formats.get(name) ?? new Intl.DateTimeFormat(locale, zone ? { ...options, timeZone: zone } : options)
  formats.set(name, found)
  return found
}
