import { pick } from "../../shared/i18n"
import { countryOf, LANGUAGES, ownZone } from "../parts/places"
import { OFFICE_WEEK, type Week } from "../settings/locations/week"
import type { WebSettings } from "../settings/wire"

/** What is typed in the set-up, over all its steps. */
export interface Draft {
  token: string
  business: string
  language: string
  location: string
  zone: string
  country: string
  always: boolean
  hours: Week
  messenger: WebSettings
  name: string
  email: string
  password: string
}

export const STEPS = ["business", "location", "messenger", "owner", "install"] as const
export type Step = (typeof STEPS)[number]

export const SHORTEST_PASSWORD = 10

/** What this browser lets one guess: language, zone, country. */
export function firstDraft(token: string): Draft {
  const language = pick([...navigator.languages], LANGUAGES)
  const country = countryOf(ownZone())
  return {
    token,
    business: "",
    language,
    location: "",
    zone: ownZone(),
    country: country.length === 2 ? country : "",
    always: false,
    hours: OFFICE_WEEK,
    messenger: {
      look: { accent: "#0d766e", position: "right", offset_x: 20, offset_y: 20, theme: "auto" },
      greeting: {},
      starters: {},
      allowed_origins: [],
      show_faces: true,
      signed_in_only: false,
    },
    name: "",
    email: "",
    password: "",
  }
}

/** The fields of a step that keep it from being done. */
export function missing(step: Step, draft: Draft): string[] {
  const wanted: Partial<Record<Step, [string, boolean][]>> = {
    business: [["workspace.name", Boolean(draft.business.trim())]],
    location: [["location.name", Boolean(draft.location.trim())]],
    owner: [
      ["owner.name", Boolean(draft.name.trim())],
      ["owner.email", /^\S+@\S+$/.test(draft.email.trim())],
      ["owner.password", draft.password.length >= SHORTEST_PASSWORD],
    ],
  }
  return (wanted[step] ?? []).filter(([, done]) => !done).map(([field]) => field)
}

/** The step on which a field of the server's refusal stands. */
export function stepOf(field: string): Step {
  const [head] = field.split(".")
  if (head === "workspace" || head === "token") return "business"
  return head === "location" || head === "messenger" ? head : "owner"
}

/** What goes to the server. No hours at all mean around the clock. */
export function toWire(draft: Draft): object {
  const { look, greeting, starters } = draft.messenger
  return {
    ...(draft.token && { token: draft.token.trim() }),
    workspace: { name: draft.business.trim(), locale: draft.language },
    owner: { name: draft.name.trim(), email: draft.email.trim(), password: draft.password },
    location: {
      name: draft.location.trim(),
      zone: draft.zone,
      country: draft.country || null,
      hours: draft.always ? {} : draft.hours,
    },
    messenger: { accent: look.accent, position: look.position, greeting, starters },
  }
}
