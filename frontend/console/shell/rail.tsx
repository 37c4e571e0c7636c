import { Avatar } from "../kit/avatar"
import { classes } from "../kit/classes"
import { Icon } from "../kit/icon"
import { MenuButton } from "../kit/menu"
import { toastProblem } from "../kit/toast"
import { t } from "../words"
import { Bell } from "./bell"
import { helpOpen } from "./help"
import { navigate, place } from "./router"
import { type Route, routeOf, routes } from "./routes"
import { can, me, signOut } from "./session"
import { type Theme, theme } from "./theme"

/** The way around: beside the page, or under it on a phone. */
export function Rail() {
  const current = routeOf(place.value.path)?.route
  const shown = routes.filter((route) => route.nav && (!route.nav.needs || can(route.nav.needs)))
  return (
    <nav class="rail" aria-label={t("nav.label")}>
      <a class="rail-mark" href="/inbox" aria-label={t("nav.home")}>
        {(me.value?.workspace.name ?? "R").slice(0, 1)}
      </a>
      {shown.map((route) => (
        <Item key={route.pattern} route={route} current={route === current || route.nav?.href === current?.within} />
      ))}
      <span class="rail-space" />
      <Bell />
      <PersonMenu />
    </nav>
  )
}

function Item({ route, current }: { route: Route; current: boolean }) {
  const { nav } = route
  if (!nav) return null
  return (
    <a
      class={classes("rail-item", current && "rail-current")}
      href={nav.href}
      aria-current={current ? "page" : undefined}
      aria-label={t(route.title)}
      data-tip={t(route.title)}
      data-tip-keys={nav.keys}
    >
      <Icon name={nav.icon} />
      <span class="rail-words">{t(route.title)}</span>
    </a>
  )
}

const themes: { id: Theme; icon: "auto" | "sun" | "moon" }[] = [
  { id: "auto", icon: "auto" },
  { id: "light", icon: "sun" },
  { id: "dark", icon: "moon" },
]

function PersonMenu() {
  const who = me.value?.teammate
  if (!who) return null
  return (
    <MenuButton
      class="rail-person"
      label={t("nav.you", { name: who.name })}
      place="above-start"
      face={<Avatar name={who.name} url={who.avatar_url} size={30} />}
      head={
        <div class="rail-who">
          <strong>{who.name}</strong>
          <span>{me.value?.workspace.name}</span>
        </div>
      }
      items={[
        ...(routeOf("/settings/you")
          ? [{ label: t("nav.your_settings"), icon: "settings" as const, run: () => navigate("/settings/you") }]
          : []),
        { label: t("help.title"), icon: "keys", keys: "?", run: () => (helpOpen.value = true) },
        "line",
        ...themes.map(({ id, icon }) => ({
          label: t(`theme.${id}`),
          icon,
          checked: theme.value === id,
          run: () => {
            theme.value = id
          },
        })),
        "line",
        { label: t("nav.sign_out"), icon: "leave", run: () => void signOut().catch(toastProblem) },
      ]}
    />
  )
}
