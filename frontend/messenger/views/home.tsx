import { signal } from "@preact/signals-core"
import { later } from "../../shared/message/later"
import { clockTime, dayName, duration, sameDay } from "../../shared/time"
import { desk } from "../session"
import { boot, conversations, current, locale, say } from "../state"
import { beginAnew, show, write } from "../talk"
import type { Boot, Home as HomeData } from "../types"
import { Entry } from "./entry"
import { Faces } from "./face"
import { DOWN, Icon, NEXT, SEND } from "./icon"
import { Close } from "./states"

const Blocked = later(() => import("./extras").then((extras) => extras.Blocked))

const Week = later(() => import("./extras").then((extras) => extras.Week))
const week = signal(false)

/** The first page: who is here, when they answer, and how to begin. */
export function Home() {
  const { home, channel, blocked } = boot.value as Boot
  const latest = conversations.value[0]
  if (latest) fetchThread().catch(() => {})
  return (
    <div class="body home">
      <div class="hero">
        <div class="hero-top">
          {channel.look.logo_url ? (
            <img class="logo" src={channel.look.logo_url} alt={channel.name} />
          ) : (
            <b>{channel.name}</b>
          )}
          {channel.show_faces && <Faces team={home.team} />}
        </div>
        <h1>{home.title || say("greeting")}</h1>
        <p>{home.text || say("greeting_text")}</p>
      </div>
      <div class="cards">
        {latest && (
          <div class="card">
            <h2>{say("recent")}</h2>
            <Entry conversation={latest} />
          </div>
        )}
        {blocked ? <Blocked /> : <Begin home={home} />}
        <Hours home={home} />
      </div>
      <Close />
    </div>
  )
}

/** Who was in a conversation reads on: what that needs is fetched meanwhile. */
function fetchThread(): Promise<unknown> {
  return import("./thread")
}

function Begin({ home }: { home: HomeData }) {
  return (
    <div class="card">
      <button type="button" class="begin" data-first onClick={write}>
        <span>
          <strong>{say("write")}</strong>
          <small>{promise(home)}</small>
        </span>
        <span class="round">
          <Icon d={SEND} />
        </span>
      </button>
      {!conversations.value.some(({ status }) => status !== "closed") &&
        home.starters.map((text) => (
          <button key={text} type="button" class="starter" onClick={() => start(text)}>
            <span>{text}</span>
            <Icon d={NEXT} />
          </button>
        ))}
    </div>
  )
}

function start(text: string): void {
  beginAnew()
  show({ at: "thread", id: null })
  void import("./thread").then(() => desk.send?.([{ type: "text", text }]))
}

/** How soon an answer comes, only where real figures say so and somebody is there. */
export function promise({ answer_time_s, open }: HomeData): string {
  if (!open || answer_time_s === null) return say("answers_soon")
  return say("answers_within", { time: duration(answer_time_s, locale.value) })
}

function Hours({ home }: { home: HomeData }) {
  const open = week.value
  return (
    <div class="hours" data-open={home.open}>
      <button
        type="button"
        aria-expanded={open}
        disabled={!home.hours_text_parts.length}
        onClick={() => {
          week.value = !open
        }}
      >
        {hours(home, new Date())}
        <Icon d={DOWN} />
      </button>
      {open && <Week />}
    </div>
  )
}

function hours({ open, next_change_at }: HomeData, now: Date): string {
  if (!next_change_at) return say(open ? "open_now" : "closed_now")
  return say(open ? "open_until" : "closed_until", { time: moment(new Date(next_change_at), now) })
}

/** "17:30" today; "tomorrow at 09:00" else. */
function moment(at: Date, now: Date): string {
  const time = clockTime(at, locale.value)
  if (sameDay(at, now)) return time
  return say("day_at_time", { day: dayName(at, now, locale.value), time })
}

export function hoursShort(): string {
  const home = boot.value?.home
  if (!home || current.value?.status === "closed") return ""
  return home.open ? promise(home) : hours(home, new Date())
}
