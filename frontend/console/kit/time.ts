import * as shared from "../../shared/time"
import { locale, t } from "../words"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type When = string | number

const CLOCK = { hour: /h1[12]$/.test(locale) ? "numeric" : "2-digit", minute: "2-digit" } as const
const clocks = new Map<string | undefined, Intl.DateTimeFormat>()

/** A length of time in its two largest units: `14 h 52 min`, `38 min`, `45 s`, `3 d 4 h`. */
export function span(ms: number): string {
  if (ms < HOUR) return shortSpan(ms)
  const small = ms < 2 * DAY ? Math.floor((ms % HOUR) / MINUTE) : Math.floor((ms % DAY) / HOUR)
  if (!small) return shortSpan(ms)
  return `${shortSpan(ms)} ${t(ms < 2 * DAY ? "time.minutes" : "time.hours", { n: small })}`
}

/** A length of time in its largest unit: `14 h`. */
export function shortSpan(ms: number): string {
  const left = Math.max(0, ms)
  if (left < MINUTE) return t("time.seconds", { n: Math.floor(left / 1000) })
  if (left < HOUR) return t("time.minutes", { n: Math.floor(left / MINUTE) })
  if (left < 2 * DAY) return t("time.hours", { n: Math.floor(left / HOUR) })
  return t("time.days", { n: Math.floor(left / DAY) })
}

/** `09:41`, or `9:41 am` on a machine that counts to twelve. */
export function clockTime(at: When, zone?: string): string {
  const made = clocks.get(zone) ?? new Intl.DateTimeFormat(locale, { ...CLOCK, timeZone: zone })
  clocks.set(zone, made)
  return made.format(new Date(at))
}

/** A day as people say it: Today, Yesterday, Friday, 14 November, 14 November 2025. */
export function dayName(at: When, now: number): string {
  return shared.dayLabel(new Date(at), new Date(now), locale)
}

export function sameDay(one: When, other: When): boolean {
  return shared.sameDay(new Date(one), new Date(other))
}

/** The shortest clear point in time: `09:41` today, `Fri` this week, `14 Nov`, `14 Nov 2025`. */
export function shortWhen(at: When, now: number): string {
  return sameDay(at, now) ? clockTime(at) : shared.shortTime(new Date(at), new Date(now), locale)
}

const full = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" })
const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" })

/** A point in time in full: `Fri 20 Nov, 09:41`. */
export function fullWhen(at: When): string {
  return `${full.format(new Date(at))}, ${clockTime(at)}`
}

/** A day in full: `20 Nov 2026`. */
export function fullDate(at: When): string {
  return date.format(new Date(at))
}

/** How long ago: `2 h ago`, `just now`. */
export function ago(at: When, now: number): string {
  const age = now - new Date(at).getTime()
  return age < MINUTE ? t("time.just_now") : t("time.ago", { span: shortSpan(age) })
}

/** A time to come, as short as it is clear: `15:13` today, `tomorrow`, `Tue` within a week, then `14 Dec`. */
export function comingDay(at: When, now: number): string {
  if (sameDay(at, now)) return clockTime(at)
  if (sameDay(at, now + DAY)) return t("time.tomorrow")
  const options =
    Number(new Date(at)) - now < 6 * DAY
      ? { weekday: "short" as const }
      : { day: "numeric" as const, month: "short" as const }
  return new Intl.DateTimeFormat(locale, options).format(new Date(at))
}

/** A time to come: `14:30` today, `tomorrow 09:00`, `Mon 23 Nov, 09:00`. */
export function comingTime(at: When, now: number): string {
  if (sameDay(at, now)) return clockTime(at)
  return sameDay(at, now + DAY) ? t("time.tomorrow_at", { time: clockTime(at) }) : fullWhen(at)
}
