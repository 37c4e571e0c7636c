/** As many codes as are taken at once. */
export const MOST = 10_000

/** The codes in a text: one a line, or the first column of a CSV file, whose head names it. */
export function read(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => (line.split(/[,;\t]/)[0] ?? "").trim().replace(/^"(.*)"$/, "$1"))
    .filter(Boolean)
  return /^(coupon|code|voucher)s?$/i.test(lines[0] ?? "") ? lines.slice(1) : lines
}
