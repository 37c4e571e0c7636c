import "./styles.css"
import { render } from "preact"
import { App } from "./shell/app"
import { startTheme } from "./shell/theme"

startTheme()
const root = document.getElementById("console")
if (root) render(<App />, root)
