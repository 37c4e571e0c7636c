/** The phone itself: its edge, its clock, and what is on its screen. */
import { useEffect, useState } from "preact/hooks"
import { clockTime } from "../shared/time"
import { Home } from "./home"
import { Mail } from "./mail"
import { place } from "./place"
import { app, now, online, phone, talk, trouble } from "./state"
import { Thread } from "./thread"
import { say } from "./words"

export function Frame() {
  const held = phone.value
  return (
    <div class="phone" data-app={place.value.app || "home"}>
      <div class="bar">
        <Clock />
        <span class="signal" data-off={!online.value}>
          <i />
          <i />
          <i />
          <i />
        </span>
      </div>
      {trouble.value && trouble.value !== "gone" && (
        <p class="trouble" role="alert">
          {trouble.value === "offline" ? say("offline") : trouble.value}
        </p>
      )}
      <div class="screen" aria-busy={!held}>
        {held && <Screen />}
      </div>
    </div>
  )
}

function Screen() {
  if (talk.value && app.value?.provider === "email") return <Mail talk={talk.value} />
  if (talk.value && app.value) return <Thread key={talk.value.account} talk={talk.value} app={app.value} />
  return <Home />
}

function Clock() {
  const [at, move] = useState(now())
  useEffect(() => {
    const pulse = setInterval(() => move(now()), 5_000)
    return () => clearInterval(pulse)
  }, [])
  return <span class="clock">{clockTime(at, "en-GB")}</span>
}
