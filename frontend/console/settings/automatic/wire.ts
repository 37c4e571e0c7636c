export const KINDS = ["welcome", "away", "welcome_back", "follow_up"] as const
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

/** Where a setting counts: everywhere, on a channel, or at a location. */
export type PlaceKey = "" | `channel:${string}` | `location:${string}`

export function placeOf({ channel_id, location_id }: Setting): PlaceKey {
  if (channel_id) return `channel:${channel_id}`
  return location_id ? `location:${location_id}` : ""
}

/** The ids that a place puts on the wire. */
export function idsOf(place: PlaceKey): { channel_id: string | null; location_id: string | null } {
  const [kind, id] = place.split(":")
  return {
    channel_id: kind === "channel" ? (id ?? null) : null,
    location_id: kind === "location" ? (id ?? null) : null,
  }
}

/** What is said at a place, language by language; the empty language is for all that have no words of their own. */
export interface Words {
  enabled: boolean
  delay_s: number | null
  texts: Record<string, string>
}

export function wordsAt(all: AutomaticMessages, kind: Kind, place: PlaceKey): Words {
  const here = settingsAt(all, kind, place)
  const shipped = all.shipped.find((one) => one.kind === kind)
  const wider = place ? wordsAt(all, kind, "") : null
  return {
    enabled: here.length ? here.some(({ enabled }) => enabled) : (wider?.enabled ?? shipped?.enabled ?? false),
    delay_s: here.find(({ delay_s }) => delay_s)?.delay_s ?? wider?.delay_s ?? shipped?.delay_s ?? null,
    texts: Object.fromEntries(here.map(({ locale, text }) => [locale ?? "", text])),
  }
}

export function settingsAt({ items }: AutomaticMessages, kind: Kind, place: PlaceKey): Setting[] {
  return items.filter((one) => one.kind === kind && placeOf(one) === place && !(one.channel_id && one.location_id))
}

/** What is said in a language where this place has no words: those of everywhere, else those that come with Rejoinder. */
export function fallback(all: AutomaticMessages, kind: Kind, place: PlaceKey, language: string): string {
  const wide = place ? settingsAt(all, kind, "") : []
  const own = settingsAt(all, kind, place).find(({ locale }) => !locale)
  const shipped = all.shipped.find((one) => one.kind === kind)?.texts ?? {}
  const found =
    wide.find(({ locale }) => locale === language) ?? (language ? own : undefined) ?? wide.find(({ locale }) => !locale)
  return found?.text || shipped[language] || shipped.en || ""
}
