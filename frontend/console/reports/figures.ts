import { span } from "../kit/time"
import { locale } from "../text"

const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 })

/** A share as people read it; rounded down, so that 89.9 % is not shown as the 90 % that it is not. */
export function share(value: number | null): string {
  return value === null ? "–" : percent.format(Math.floor(value * 100 + 1e-9) / 100)
}

/** A length of time in seconds. */
export function length(seconds: number | null): string {
  return seconds === null ? "–" : span(seconds * 1000)
}
