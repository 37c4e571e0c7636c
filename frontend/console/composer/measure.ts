import type { Limits } from "../wire"

type Measure = Limits["measure"]

/** Measures a text as a channel does. */
export function length(text: string, measure: Measure = "characters"): number {
  if (measure === "utf16") return text.length
  return measure === "bytes" ? new TextEncoder().encode(text).length : [...text].length
}
