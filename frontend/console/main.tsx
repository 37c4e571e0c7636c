import "./styles.css"
import { render } from "preact"
import { App } from "./shell/app"
import { startTheme } from "./shell/theme"

startTheme()
const root = document.getElementById("app")
if (root) render(<App />, root)
