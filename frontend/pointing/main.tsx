/** Builds a tour on the business's own page: opened by a one-time link from the console. */
import { render } from "preact"
import { keepKeysIn } from "../messenger/keys"
import css from "../messenger/tour/tour.css"
import frame from "../shared/campaign/campaign.css"
import tokens from "../shared/tokens.css"
import { leave, open } from "./keep"
import { Panel } from "./panel"
import { listen } from "./pick"
import own from "./pointing.css"
import { moved } from "./state"

const host = document.createElement("rejoinder-pointing")
const shadow = host.attachShadow({ mode: "open" })
const root = document.createElement("div")
root.className = "root"
shadow.append(root)
const sheet = new CSSStyleSheet()
sheet.replaceSync(tokens + frame + css + own)
shadow.adoptedStyleSheets.push(sheet)

// Typing in the panel is none of the page's business.
keepKeysIn(host)

let waiting = false
const again = () => {
  if (!waiting) requestAnimationFrame(tell)
  waiting = true
}

function tell(): void {
  waiting = false
  moved.value++
}
for (const kind of ["scroll", "resize", "load"]) window.addEventListener(kind, again, { capture: true, passive: true })
new MutationObserver(again).observe(document.documentElement, { childList: true, subtree: true, attributes: true })

void open().then((ready) => {
  document.documentElement.append(host)
  if (ready) listen(host)
  render(<Panel ready={ready} end={end} />, root)
})

function end(): void {
  leave()
  render(null, root)
  host.remove()
}
