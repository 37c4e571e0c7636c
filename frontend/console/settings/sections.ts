import type { ComponentType } from "preact"
import type { IconName } from "../kit/icons"
import type { PageProps } from "../shell/routes"
import { can } from "../shell/session"

type Group = "you" | "business" | "talking" | "people" | "safety"

export interface SettingsSection {
  id: string
  group: Group
  icon: IconName
  /** Only roles with it see the section. */
  needs?: string
  load: () => Promise<{ default: ComponentType<PageProps> }>
}

/** Every page of the settings, in the order of the list. */
export const sections = [
  { id: "you", group: "you", icon: "contacts", load: () => import("./you/page") },
  { id: "notifications", group: "you", icon: "bell", load: () => import("./notifications/page") },
  { id: "workspace", group: "business", icon: "globe", load: () => import("./workspace/page") },
  { id: "locations", group: "business", icon: "location", load: () => import("./locations/page") },
  { id: "channels", group: "business", icon: "inbox", load: () => import("./channels/page") },
  { id: "automatic", group: "talking", icon: "bot", load: () => import("./automatic/page") },
  { id: "replies", group: "talking", icon: "saved", load: () => import("./replies/page") },
  { id: "tags", group: "talking", icon: "tag", load: () => import("./tags/page") },
  { id: "policies", group: "talking", icon: "check", load: () => import("./policies/page") },
  { id: "teammates", group: "people", icon: "assign", load: () => import("./teammates/page") },
  { id: "teams", group: "people", icon: "team", load: () => import("./teams/page") },
  { id: "roles", group: "people", icon: "lock", load: () => import("./roles/page") },
  { id: "tokens", group: "safety", icon: "keys", needs: "settings", load: () => import("./tokens/page") },
  { id: "audit", group: "safety", icon: "eye", needs: "audit", load: () => import("./audit/page") },
] as const satisfies readonly SettingsSection[]

export type SectionId = (typeof sections)[number]["id"]

export function shownSections(): readonly (SettingsSection & { id: SectionId })[] {
  return (sections as readonly (SettingsSection & { id: SectionId })[]).filter(({ needs }) => !needs || can(needs))
}
