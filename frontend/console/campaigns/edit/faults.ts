import type { Fault } from "../wire"

/** The parts of the page, and which fields of a definition are decided in each. */
export const SECTIONS = ["say", "whom", "when", "goal", "limits"] as const
export type SectionId = (typeof SECTIONS)[number]

const WHERE: readonly [RegExp, SectionId][] = [
  [/^(name|variants|coupon_list_id)/, "say"],
  [/^(audience|channel_ids|topic_id|purpose|reason)/, "whom"],
  [/^(when|places|expires_at|away)/, "when"],
  [/^(goal|control)/, "goal"],
]

export function sectionOf(field: string): SectionId {
  return WHERE.find(([starts]) => starts.test(field))?.[1] ?? "limits"
}

/** A field is within another: `a.b[0].c` is within `a.b`. */
export function within(field: string, place: string): boolean {
  return field === place || (field.startsWith(place) && /^[.[]/.test(field.slice(place.length)))
}

/** What is said of a field; of something in it, too, when `deep`. */
export function faultAt(faults: readonly Fault[], field: string, deep = false): string | undefined {
  return faults.find((one) => (deep ? within(one.field, field) : one.field === field))?.text
}

/** Those that are shown at once: of what was changed here. The rest waits until one wants to start. */
export function settled(faults: readonly Fault[], touched: readonly string[]): Fault[] {
  return faults.filter(({ field }) => touched.some((place) => within(field, place) || within(place, field)))
}
