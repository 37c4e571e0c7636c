import { type Draft, EMPTY, slugOf } from "./draft"
import { t } from "./text"

export const STARTS = ["counter", "bio", "checkout", "email"] as const
export type Start = (typeof STARTS)[number]

/** The form as a ready start fills it in. */
export function startDraft(start: string | null): Draft {
  const draft = begun(start)
  return { ...draft, slug: slugOf(draft.name) }
}

function begun(start: string | null): Draft {
  if (start === "counter")
    return { ...EMPTY, name: t("start.counter_name"), kind: "code", greetings: { en: t("start.counter_greeting") } }
  if (start === "bio") return { ...EMPTY, name: t("start.bio_name"), kind: "link" }
  if (start === "checkout")
    return {
      ...EMPTY,
      name: t("start.checkout_name"),
      kind: "checkbox",
      consent: "service",
      consent_words: { en: t("start.checkout_words") },
    }
  if (start === "email") return { ...EMPTY, name: t("start.email_name"), kind: "email" }
  return EMPTY
}
