import { locale } from "../words"

/** A file's size as people say it: `640 kB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  const mega = bytes >= 1_000_000
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: mega ? "megabyte" : "kilobyte",
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}
