import type { ByLanguage, EntryPoint, Kind } from "./wire"

/** An entry point while it is written. */
export interface Draft {
  name: string
  kind: Kind
  slug: string
  channel_ids: readonly string[]
  location_id: string
  topic_id: string
  /** What they agree to: nothing, messages about an order, or a topic. */
  consent: "" | "service" | "topic"
  consent_words: ByLanguage
  greetings: ByLanguage
  ref: string
  site_url: string
}

export const EMPTY: Draft = {
  name: "",
  kind: "code",
  slug: "",
  channel_ids: [],
  location_id: "",
  topic_id: "",
  consent: "",
  consent_words: {},
  greetings: {},
  ref: "",
  site_url: "",
}

export function draftOf(one: EntryPoint): Draft {
  return {
    name: one.name,
    kind: one.kind,
    slug: one.slug,
    channel_ids: one.channel_ids,
    location_id: one.location_id ?? "",
    topic_id: one.topic_id ?? "",
    consent: one.topic_id ? "topic" : one.consent_kind === "service" ? "service" : "",
    consent_words: one.consent_words,
    greetings: one.greetings,
    ref: one.ref,
    site_url: one.site_url ?? "",
  }
}

/** What a new entry point is sent as. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  const { slug, ref } = draft
  return { ...changesOf(draft, draft), ...(slug && { slug }), ref: ref.trim() || undefined }
}

/** What a PATCH sends of what was changed. What they agree to goes as one: its parts depend on each other. */
export function changesOf(draft: Draft, changes: Partial<Draft>): Record<string, unknown> {
  const { consent, consent_words, topic_id, greetings, location_id, site_url, slug: _, name, ref, ...rest } = changes
  const agreed = consent !== undefined || topic_id !== undefined || consent_words !== undefined
  return {
    ...rest,
    ...(name !== undefined && { name: name.trim() }),
    ...(ref !== undefined && { ref: ref.trim() }),
    ...(location_id !== undefined && { location_id: location_id || null }),
    ...(site_url !== undefined && { site_url: site_url.trim() || null }),
    ...(greetings && { greetings: written(greetings) }),
    ...(agreed && {
      topic_id: (draft.consent === "topic" && draft.topic_id) || null,
      consent_kind: draft.consent === "service" ? "service" : null,
      consent_words: draft.consent ? written(draft.consent_words) : {},
    }),
  }
}

function written(words: ByLanguage): ByLanguage {
  const kept = Object.entries(words).map(([tag, text]) => [tag, text.trim()] as const)
  return Object.fromEntries(kept.filter(([, text]) => text))
}

/** What is missing before it can be saved. */
export function lacking(draft: Draft): "name" | "topic" | "words" | "consent" | "" {
  const words = Object.values(draft.consent_words).some((text) => text.trim())
  if (!draft.name.trim()) return "name"
  if (draft.consent === "topic" && !draft.topic_id) return "topic"
  if (draft.kind === "checkbox" && !draft.consent) return "consent"
  if (draft.consent && !words) return "words"
  return ""
}

export const SHORTEST_SLUG = 3
const LONGEST_SLUG = 60

/** What a name becomes in an address: small Latin letters, digits and hyphens. */
export function slugOf(text: string): string {
  return typedSlug(text).replace(/-+$/, "")
}

/** The same while it is typed: a hyphen at the end may be followed by more. */
export function typedSlug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, LONGEST_SLUG)
}
