import { useEffect } from "preact/hooks"
import { watchOutbox } from "../composer/outbox"
import { startClock } from "../kit/clock"
import { listenToKeys, useCommands } from "../kit/commands"
import { Questions } from "../kit/dialog"
import { Guard } from "../kit/guard"
import { ProblemView } from "../kit/problem"
import { Tips } from "../kit/tip"
import { Toasts, undoLast } from "../kit/toast"
import { startStores } from "../store/start"
import { ImageView } from "../thread/image"
import { t } from "../words"
import { Connection } from "./connection"
import { Help, helpOpen } from "./help"
import { startLive } from "./live"
import { watchNotices } from "./notices"
import { Page, pageTitle } from "./page"
import { Palette, paletteOpen } from "./palette"
import { Rail } from "./rail"
import { navigate, place, startRouter } from "./router"
import { routeOf, routes } from "./routes"
import { can, me, session, startSession } from "./session"
import { readySound } from "./sound"
import { theme } from "./theme"
import { startViewport } from "./viewport"

/** The whole console: navigation, the page, and what lies over it. */
export function App() {
  useEffect(() => {
    const stops = [
      startClock(),
      listenToKeys(),
      startViewport(),
      startRouter((path) => path === "/" || routeOf(path) !== null),
    ]
    void startSession()
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <>
      <Guard>
        <Frame />
      </Guard>
      <Toasts />
      <Questions />
      <Tips />
    </>
  )
}

function Frame() {
  const { value } = session
  if (routeOf(place.value.path)?.route.bare) return <Page />
  if (value.state === "unreachable") return <ProblemView error={value.error} onRetry={() => void startSession()} />
  if (value.state !== "in") return null
  return <SignedIn key={me.value?.teammate.id} />
}

function SignedIn() {
  useEffect(() => {
    const stops = [startStores(), watchOutbox(), watchNotices(), readySound(), startLive()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useCommands([
    {
      id: "palette",
      title: t("palette.title"),
      keys: "mod+k",
      always: true,
      keysOnly: true,
      run: () => (paletteOpen.value = !paletteOpen.value),
    },
    { id: "help", title: t("help.title"), keys: "?", icon: "keys", run: () => (helpOpen.value = true) },
    { id: "undo", title: t("toast.undo_last"), keys: "z", also: "mod+z", icon: "undo", run: () => void undoLast() },
    ...routes
      .filter(({ nav }) => nav && (!nav.needs || can(nav.needs)))
      .map((route) => ({
        id: `go-${route.title}`,
        title: t("nav.go", { page: t(route.title) }),
        keys: route.nav?.keys,
        icon: route.nav?.icon,
        group: t("help.go"),
        run: () => navigate(route.nav?.href ?? "/"),
      })),
    {
      id: "theme",
      title: theme.value === "dark" ? t("theme.to_light") : t("theme.to_dark"),
      icon: theme.value === "dark" ? "sun" : "moon",
      run: () => {
        theme.value = theme.value === "dark" ? "light" : "dark"
      },
    },
  ])
  return (
    <div class="shell">
      <a class="skip" href="#page">
        {t("shell.skip")}
      </a>
      <Rail />
      <main class="page" id="page" tabIndex={-1}>
        <h1 class="unseen">{pageTitle()}</h1>
        <Page />
      </main>
      <Connection />
      <Palette />
      <Help />
      <ImageView />
    </div>
  )
}
