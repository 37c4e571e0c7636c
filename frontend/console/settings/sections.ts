import type { Section } from "../shell/sections"

type Group = "you" | "business" | "talking" | "data" | "people" | "safety"
type Listed = Omit<Section, "title" | "group"> & { group: Group }

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
  { id: "events", group: "data", icon: "ticks", load: () => import("./events/page") },
  { id: "write-keys", group: "data", icon: "keys", needs: "settings", load: () => import("./write-keys/page") },
  { id: "teammates", group: "people", icon: "assign", load: () => import("./teammates/page") },
  { id: "teams", group: "people", icon: "team", load: () => import("./teams/page") },
  { id: "roles", group: "people", icon: "lock", load: () => import("./roles/page") },
  { id: "tokens", group: "safety", icon: "keys", needs: "settings", load: () => import("./tokens/page") },
  { id: "audit", group: "safety", icon: "eye", needs: "audit", load: () => import("./audit/page") },
] as const satisfies readonly Listed[]
