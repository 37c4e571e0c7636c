export const KINDS = ["welcome", "away", "welcome_back", "follow_up", "warning"] as const
export type Kind = (typeof KINDS)[number]

export interface Setting {
  id: string
  kind: Kind
  enabled: boolean
  text: string
  channel_id?: string | null
  location_id?: string | null
  locale?: string | null
  delay_s?: number | null
}

export interface Shipped {
  kind: Kind
  enabled: boolean
  delay_s: number | null
  texts: Record<string, string>
}

export interface AutomaticMessages {
  items: Setting[]
  shipped: Shipped[]
}

/** Where a setting counts: on a channel or on all, at a location or at all. */
export interface Place {
  channel_id: string | null
  location_id: string | null
}

export const EVERYWHERE: Place = { channel_id: null, location_id: null }

export function placeOf({ channel_id, location_id }: Setting): Place {
  return { channel_id: channel_id ?? null, location_id: location_id ?? null }
}

export function keyOf({ channel_id, location_id }: Place): string {
  return `${channel_id ?? ""}@${location_id ?? ""}`
}

/** A place and the wider ones around it, the nearest first: a channel goes before a location. */
function around({ channel_id, location_id }: Place): Place[] {
  const all = [
    { channel_id, location_id },
    { channel_id, location_id: null },
    { channel_id: null, location_id },
  ]
  return [...new Map([...all, EVERYWHERE].map((one) => [keyOf(one), one])).values()]
}

/** What is said at a place, language by language; the empty language is for all that have no words of their own. */
export interface Words {
  enabled: boolean
  delay_s: number | null
  texts: Record<string, string>
}

export function wordsAt(all: AutomaticMessages, kind: Kind, place: Place): Words {
  const levels = around(place).map((one) => settingsAt(all, kind, one))
  const shipped = all.shipped.find((one) => one.kind === kind)
  const nearest = levels.find((here) => here.length)
  const delays = levels.flat().map(({ delay_s }) => delay_s)
  return {
    enabled: nearest?.some(({ enabled }) => enabled) ?? shipped?.enabled ?? false,
    delay_s: delays.find(Boolean) ?? shipped?.delay_s ?? null,
    texts: Object.fromEntries((levels[0] ?? []).map(({ locale, text }) => [locale ?? "", text])),
  }
}

export function settingsAt({ items }: AutomaticMessages, kind: Kind, place: Place): Setting[] {
  return items.filter((one) => one.kind === kind && keyOf(placeOf(one)) === keyOf(place))
}

/** What is said in a language where a place has no words: those of the nearest wider place, else those of Rejoinder. */
export function fallback(all: AutomaticMessages, kind: Kind, place: Place, language: string): string {
  const shipped = all.shipped.find((one) => one.kind === kind)?.texts ?? {}
  for (const [at, one] of around(place).entries()) {
    const here = settingsAt(all, kind, one)
    const spoken = at > 0 ? here.find(({ locale }) => language && locale === language) : undefined
    const found = spoken ?? (at > 0 || language ? here.find(({ locale }) => !locale) : undefined)
    if (found?.text) return found.text
  }
  return shipped[language] || shipped.en || ""
}
