import { duration } from "../shared/time"
import { Choose } from "./people"
import { app, now, talk } from "./state"
import { say } from "./words"

/** Beside the phone, where there is room: who one is, what may be sent now, and what is worth trying. */
export function Panel() {
  return (
    <aside class="panel" aria-label={say("title")}>
      <h2>{say("title")}</h2>
      <p>{say("lead")}</p>
      <Choose />
      <Standing />
      <h3>{say("try_title")}</h3>
      <ul>
        <li>{say("try_write")}</li>
        <li>{say("try_tap")}</li>
        <li>{say("try_stop")}</li>
        <li>{say("try_link")}</li>
      </ul>
      <p class="links">
        <a href="/inbox/open" target="_blank" rel="noopener">
          {say("console")}
        </a>
        <a href="/demo/" target="_blank" rel="noopener">
          {say("shop")}
        </a>
      </p>
      <p class="small">{say("made_up")}</p>
    </aside>
  )
}

function Standing() {
  const open = talk.value
  const can = app.value?.can
  if (!open || !can) return null
  const title = can.title
  const lines = []
  if (open.blocked) lines.push(say("window_blocked"))
  else if (!can.window_h) lines.push(say("window_none", { title }))
  else lines.push(windowLine(can.window_h, title, open.heard_at))
  if (open.stopped && !open.blocked) lines.push(say("window_stopped", { title }))
  return (
    <div class="standing" data-shut={open.blocked || open.stopped}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

function windowLine(hours: number, title: string, heard: string | null): string {
  const left = heard ? Date.parse(heard) / 1000 + hours * 3600 - now().getTime() / 1000 : 0
  return left > 0 ? say("window_open", { time: duration(left, "en") }) : say("window_shut", { title, hours })
}
