import type { Section } from "../shell/sections"

type Listed = Omit<Section, "title" | "group"> & { group: "campaigns" | "asked" | "reach" }

/** Every page of the outreach, in the order of the list. */
export const sections = [
  { id: "campaigns", group: "campaigns", icon: "megaphone", load: () => import("../campaigns/list/page") },
  { id: "life-cycle", group: "campaigns", icon: "retry", load: () => import("../campaigns/life/page") },
  { id: "coupons", group: "campaigns", icon: "tag", load: () => import("../campaigns/coupons/page") },
  { id: "topics", group: "asked", icon: "bell", load: () => import("./topics/page") },
  { id: "consents", group: "asked", icon: "check", load: () => import("./consents/page") },
  { id: "entry-points", group: "reach", icon: "location", load: () => import("./entry-points/page") },
  { id: "dry-runs", group: "reach", icon: "search", load: () => import("./dry-runs/page") },
] as const satisfies readonly Listed[]
