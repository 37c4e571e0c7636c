/** One thread in its app: what was said, what can be tapped, and where one writes. */
import { useEffect, useRef, useState } from "preact/hooks"
import { dayLabel, sameDay } from "../shared/time"
import { hashOf } from "./address"
import { Bubble } from "./bubble"
import { Composer } from "./composer"
import { Sign } from "./icons"
import { place } from "./place"
import { act, now } from "./state"
import { TapRow } from "./taps"
import { ThreadMenu } from "./thread-menu"
import type { App, Said, Talk } from "./wire"
import { say } from "./words"

export function Thread({ talk, app }: { talk: Talk; app: App }) {
  useReading(talk)
  return (
    <section class="thread" aria-label={`${app.can.title}: ${talk.name}`}>
      <header class="top">
        <a class="plain" href={hashOf(place.value.person)} aria-label={say("to_home")}>
          <Sign name="back" />
        </a>
        <span class="face" aria-hidden="true">
          {talk.name.charAt(0)}
        </span>
        <div class="who">
          <h1>{talk.name}</h1>
          <p>{talk.typing ? say("typing", { name: talk.name }) : talk.address}</p>
        </div>
        <ThreadMenu talk={talk} app={app} />
      </header>
      <Log talk={talk} app={app} />
      <Suggested talk={talk} />
      <Foot talk={talk} app={app} />
    </section>
  )
}

/** What lies open is read as it comes, as long as somebody looks at the page. */
function useReading(talk: Talk): void {
  const waits = talk.unread > 0 || talk.said.some((one) => !one.mine && one.state !== "seen" && !talk.blocked)
  useEffect(() => {
    if (!waits) return
    const read = () => {
      if (document.visibilityState === "visible") void act("read")
    }
    const soon = setTimeout(read, 400)
    document.addEventListener("visibilitychange", read)
    return () => {
      clearTimeout(soon)
      document.removeEventListener("visibilitychange", read)
    }
  }, [talk.account, talk.said.length, waits])
}

function Log({ talk, app }: { talk: Talk; app: App }) {
  const log = useRef<HTMLDivElement>(null)
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [talk.said.length, talk.typing])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div ref={log} class="log" role="log" aria-live="polite" tabIndex={0} aria-label={talk.name}>
      {talk.said.length === 0 && <p class="hint">{say("nothing_yet")}</p>}
      {talk.said.map((said, at) => (
        <div key={said.id} class="entry" data-mine={said.mine}>
          <Day said={said} before={talk.said[at - 1]} />
          <Bubble said={said} talk={talk} can={app.can} last={isLastOfMine(talk, at)} />
        </div>
      ))}
      {talk.typing && (
        <div class="entry">
          <span class="bubble dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </div>
      )}
    </div>
  )
}

function Day({ said, before }: { said: Said; before: Said | undefined }) {
  const at = new Date(said.at)
  if (before && sameDay(new Date(before.at), at)) return null
  return <p class="day">{dayLabel(at, now(), "en-GB")}</p>
}

function isLastOfMine(talk: Talk, at: number): boolean {
  return talk.said[at]?.mine === true && !talk.said.slice(at + 1).some((one) => one.mine)
}

/** Suggested answers of the last message, above where one writes. */
function Suggested({ talk }: { talk: Talk }) {
  const last = talk.said.at(-1)
  if (talk.blocked || !last || last.mine || !last.quick?.length) return null
  return (
    <div class="suggested">
      <TapRow taps={last.quick} said={last} />
    </div>
  )
}

function Foot({ talk, app }: { talk: Talk; app: App }) {
  const [busy, setBusy] = useState(false)
  const once = async (deed: string, body: object) => {
    setBusy(true)
    await act(deed, body)
    setBusy(false)
  }
  if (talk.blocked) {
    return (
      <div class="foot closed">
        <p>{say("blocked", { name: talk.name })}</p>
        <button type="button" class="wide" disabled={busy} onClick={() => once("block", { on: false })}>
          {say("unblock")}
        </button>
      </div>
    )
  }
  const button = app.provider === "telegram" ? say("start") : app.provider === "messenger" ? say("get_started") : ""
  if (!talk.started && button) {
    return (
      <div class="foot closed">
        <button type="button" class="wide" disabled={busy} onClick={() => once("start", {})}>
          {button}
        </button>
      </div>
    )
  }
  return <Composer talk={talk} app={app} />
}
