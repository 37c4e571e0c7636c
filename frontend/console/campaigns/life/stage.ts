import type { Summary } from "../wire"

export const STAGES = ["activation", "milestones", "inactivity", "churn"] as const
export type Stage = (typeof STAGES)[number]

/** Words in a campaign's name that say where in a customer's life it belongs, the surest first. */
const SAYING: readonly [RegExp, Stage][] = [
  [/churn|cancel|win.?back|renew|expir|after .*trial|come back/i, "churn"],
  [/remind|basket|cart|abandon|inactive|not seen|browsed|back in stock|miss(ed)? you/i, "inactivity"],
  [/welcome|onboard|first|sign.?up|get started|tour|launch/i, "activation"],
]

/** Where a campaign seems to belong: by its name, else by its kind. */
export function stageOf({ name, kind }: Pick<Summary, "name" | "kind">): Stage {
  return SAYING.find(([words]) => words.test(name))?.[1] ?? (kind === "tour" ? "activation" : "milestones")
}
