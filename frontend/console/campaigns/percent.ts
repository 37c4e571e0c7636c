import { locale } from "../words"

const whole = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })

/** A part of a whole as people read it: a dash of nobody, one decimal while it is small. */
export function percent(part: number, of: number): string {
  if (!of) return "–"
  return rate(part / of)
}

export function rate(share: number): string {
  return (share && Math.abs(share) < 0.1 ? fine : whole).format(share)
}
