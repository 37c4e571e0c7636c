import { locale } from "../../text"

const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })

/** A part of a whole in per cent; what is there is never told as nothing, nor what is missing as all. */
export function share(part: number, whole: number): string {
  if (!whole || !part) return percent.format(0)
  if (part / whole < 0.001) return `<${percent.format(0.001)}`
  if (part < whole && part / whole > 0.999) return `>${percent.format(0.999)}`
  return percent.format(part / whole)
}
