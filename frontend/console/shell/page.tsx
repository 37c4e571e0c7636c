import { useSignal, useSignalEffect } from "@preact/signals"
import type { ComponentType } from "preact"
import { Button } from "../kit/button"
import { Empty } from "../kit/empty"
import { Guard } from "../kit/guard"
import { Problem, ProblemView } from "../kit/problem"
import { t } from "../words"
import { unseen } from "./notices"
import { navigate, type Params, place } from "./router"
import { type PageProps, type Route, routeOf } from "./routes"

const loaded = new Map<Route, ComponentType<PageProps>>()

/** What the present page is called. */
export function pageTitle(): string {
  const found = routeOf(place.value.path)
  return t(found ? found.route.title : "nowhere.title")
}

/** Draws the page of the present address, bringing its script first when it is new. */
export function Page() {
  const found = routeOf(place.value.path)
  if (!found) return <Nowhere />
  return <Outlet key={found.route.pattern} route={found.route} params={found.params} />
}

function Outlet({ route, params }: { route: Route; params: Params }) {
  const error = useSignal<unknown>(null)
  const tries = useSignal(0)
  const ready = useSignal(loaded.has(route))
  useSignalEffect(() => {
    if (ready.peek() && tries.value === 0) return
    route
      .load()
      .then((module) => {
        loaded.set(route, module.default)
        error.value = null
        ready.value = true
      })
      .catch(() => {
        error.value = new Problem(0, "offline", t("problem.page"), t("problem.page_detail"))
      })
  })
  useSignalEffect(() => {
    const title = t("shell.title", { page: t(route.title) })
    document.title = unseen.value ? `(${unseen.value}) ${title}` : title
  })
  if (error.value) return <ProblemView error={error.value} onRetry={() => tries.value++} />
  const View = ready.value ? loaded.get(route) : undefined
  if (!View) return <div class="page-wait" aria-busy="true" />
  return (
    <Guard watch={place.value.path}>
      <View params={params} />
    </Guard>
  )
}

function Nowhere() {
  return (
    <Empty
      icon="search"
      title={t("nowhere.title")}
      action={<Button onClick={() => navigate("/inbox")}>{t("nowhere.go")}</Button>}
    >
      {t("nowhere.text")}
    </Empty>
  )
}
