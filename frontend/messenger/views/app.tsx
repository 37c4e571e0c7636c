import { later } from "../../shared/message/later"
import { announced, boot, locale, opened, preview, settings } from "../state"
import { Launcher } from "./launcher"
import { Panel } from "./panel"

const Preview = later(() => import("./extras").then((extras) => extras.Preview))

export function App() {
  if (!settings.value || !locale.value) return null
  const known = boot.value
  return (
    <div class="app" lang={locale.value}>
      {opened.value && <Panel />}
      {known && !opened.value && preview.value && <Preview />}
      {known && settings.value.launcher !== false && <Launcher />}
      <div class="unseen" role="status">
        {announced.value}
      </div>
    </div>
  )
}
