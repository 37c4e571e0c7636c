import { speaker } from "../../text"
import words from "./roles.json"

const t = speaker(words)

export const ROLES = ["owner", "admin", "agent", "marketer", "viewer"] as const

/** A role as people say it; one that we do not know keeps its own name. */
export function roleName(role: string): string {
  const known = ROLES.find((one) => one === role)
  return known ? t(known) : role
}

/** What a role is for, in a line. */
export function roleHint(role: (typeof ROLES)[number]): string {
  return t(`${role}_hint`)
}
