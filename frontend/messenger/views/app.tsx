import { later } from "../../shared/message/later"
import { announced, boot, items, locale, opened, preview, settings } from "../state"
import { Launcher } from "./launcher"
import { Panel } from "./panel"

const Shown = later(() => import("../campaign/main").then((main) => main.Shown))

export function App() {
  if (!settings.value || !locale.value) return null
  const known = boot.value
  return (
    <div class="app" lang={locale.value}>
      {opened.value && <Panel />}
      {known && <div class="corner">{(items.value.length > 0 || preview.value) && <Shown />}</div>}
      {known && settings.value.launcher !== false && <Launcher />}
      <div class="unseen" role="status">
        {announced.value}
      </div>
    </div>
  )
}
