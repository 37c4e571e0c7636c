import type { ComponentType } from "preact"
import type { IconName } from "../kit/icons"
import type { TextKey } from "../words"
import { match, type Params } from "./router"

export interface PageProps {
  params: Params
}

export interface Route {
  /** Where it is: `/inbox/:view?/:id?`; a `*` at the end takes all that is below. */
  pattern: string
  /** Brings the page: its script comes when it is first asked for. */
  load: () => Promise<{ default: ComponentType<PageProps> }>
  title: TextKey
  /** Drawn without the navigation: signing in, setting up. */
  bare?: boolean
  /** The place in the navigation that it belongs to, where it has none of its own. */
  within?: string
  /** Its place in the navigation. */
  nav?: { href: string; icon: IconName; keys: string; needs?: string }
}

/** Every page of the console. A page is added here, and nowhere else. */
export const routes: readonly Route[] = [
  {
    pattern: "/inbox/:view?/:id?/:pane?",
    load: () => import("../inbox/page"),
    title: "nav.inbox",
    nav: { href: "/inbox", icon: "inbox", keys: "g i" },
  },
  { pattern: "/contacts/import/:id?", load: () => import("../imports/page"), title: "nav.import" },
  {
    pattern: "/contacts/:id?",
    load: () => import("../contacts/page"),
    title: "nav.contacts",
    nav: { href: "/contacts", icon: "contacts", keys: "g c" },
  },
  {
    pattern: "/audiences/:id?/:part?",
    load: () => import("../audiences/page"),
    title: "nav.audiences",
    nav: { href: "/audiences", icon: "audience", keys: "g a" },
  },
  {
    pattern: "/outreach/:section?/:id?/:part?",
    load: () => import("../outreach/page"),
    title: "nav.outreach",
    nav: { href: "/outreach", icon: "megaphone", keys: "g o" },
  },
  {
    pattern: "/campaigns/:id?/:part?",
    load: () => import("../campaigns/page"),
    title: "nav.campaign",
    within: "/outreach",
  },
  {
    pattern: "/deliveries",
    load: () => import("../deliveries/page"),
    title: "nav.deliveries",
    nav: { href: "/deliveries", icon: "deliveries", keys: "g d" },
  },
  {
    pattern: "/reports/:part?",
    load: () => import("../reports/page"),
    title: "nav.reports",
    nav: { href: "/reports", icon: "reports", keys: "g r", needs: "reports" },
  },
  {
    pattern: "/settings/:section?/:id?/:part?",
    load: () => import("../settings/page"),
    title: "nav.settings",
    nav: { href: "/settings", icon: "settings", keys: "g s" },
  },
  { pattern: "/sign-in", load: () => import("../signin/page"), title: "nav.signin", bare: true },
  { pattern: "/forgot-password", load: () => import("../signin/forgot"), title: "nav.forgot", bare: true },
  { pattern: "/reset-password/:token", load: () => import("../signin/reset"), title: "nav.reset", bare: true },
  { pattern: "/setup", load: () => import("../setup/page"), title: "nav.setup", bare: true },
  { pattern: "/invitations/:token", load: () => import("../signin/invite"), title: "nav.invite", bare: true },
]

export function routeOf(path: string): { route: Route; params: Params } | null {
  for (const route of routes) {
    const params = match(route.pattern, path)
    if (params) return { route, params }
  }
  return null
}
