import "./styles.css"
import "./together"
import { render } from "preact"
import { App } from "./shell/app"
import { place } from "./shell/router"
import { routeOf } from "./shell/routes"
import { startTheme } from "./shell/theme"

startTheme()
// The page's script comes while the session is asked for.
void routeOf(place.value.path)
  ?.route.load()
  .catch(() => {})
const root = document.getElementById("app")
if (root) render(<App />, root)
