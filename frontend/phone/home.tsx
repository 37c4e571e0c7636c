import { shortTime } from "../shared/time"
import { hashOf } from "./address"
import { AppDrawing } from "./icons"
import { Choose } from "./people"
import { place } from "./place"
import { now, phone } from "./state"
import type { App, Said } from "./wire"
import { say } from "./words"

/** The home screen: one's apps, and how much is new in each. */
export function Home() {
  const held = phone.value
  if (!held) return null
  return (
    <section class="home" aria-label={say("home")}>
      <header class="owner">
        <h1>{held.name}</h1>
        <p>{held.city}</p>
      </header>
      <ul class="apps" aria-label={say("apps")}>
        {held.apps.map((one) => (
          <li key={one.provider}>
            <AppTile app={one} />
          </li>
        ))}
      </ul>
      <div class="home-foot">
        <Choose />
        <a href="/demo/" class="quiet">
          {say("shop")}
        </a>
      </div>
    </section>
  )
}

function AppTile({ app }: { app: App }) {
  const unread = app.talks.reduce((sum, one) => sum + one.unread, 0)
  const [talk] = app.talks
  const last = talk?.said.at(-1)
  return (
    <a class="tile" data-app={app.provider} href={hashOf(place.value.person, talk?.account ?? app.provider)}>
      <span class="icon">
        <AppDrawing app={app.provider} />
      </span>
      <span class="tile-text">
        <strong>{app.can.title}</strong>
        <span class="line">{last ? gist(last) : (talk?.name ?? "")}</span>
      </span>
      {last && <time dateTime={last.at}>{shortTime(new Date(last.at), now(), "en-GB")}</time>}
      {unread > 0 && (
        <span class="badge">
          <span aria-hidden="true">{unread}</span>
          <span class="unseen">{say("unread", { n: unread })}</span>
        </span>
      )}
    </a>
  )
}

/** A message in a few words. */
export function gist(said: Said): string {
  const thing = said.cards?.[0]?.title ?? said.media?.[0]?.name ?? said.spot?.name
  return said.deleted ? say("taken_back") : (said.subject || said.text || thing || said.header || "…").split("\n")[0]!
}
