import "../shared/tokens.css"
import "./phone.css"
import "./apps.css"
import "./thread.css"
import "./mail.css"
import "./panel.css"
import { effect } from "@preact/signals"
import { render } from "preact"
import { follow } from "./live"
import { Page } from "./page"
import { place } from "./place"
import { begin, take } from "./state"

let person = ""
let leave = () => {}
effect(() => {
  if (place.value.person === person) return
  person = place.value.person
  leave()
  leave = person ? follow(person) : () => {}
  if (person) void take(person)
})
void begin()
const root = document.getElementById("app")
if (root) render(<Page />, root)
