import "../rest-words"
import { Component, createRef } from "preact"
import { later } from "../../shared/message/later"
import { Message } from "../../shared/message/message"
import type { MessageSetting } from "../../shared/message/words"
import messageCss from "../../shared/message.css"
import { clockTime, dayLabel } from "../../shared/time"
import { wear } from "../mount"
import { load, loadOlder } from "../reading"
import { quickReplies, type Row, rows } from "../rows"
import { boot, business, current, locale, say, threads, typing, view } from "../state"

import css from "../talk.css"
import { EMPTY } from "../thread"
import type { MMessage, Pending } from "../types"
import { outbox, send } from "../writing"

import { allow, Composer, dropped } from "./composer"
import { Face, Faces } from "./face"
import { hoursShort } from "./home"
import { ALERT, BACK, DOWN, Icon } from "./icon"
import { Connection } from "./panel"
import { Bones, Close, Nothing, State } from "./states"
import { MORE } from "./talk-icons"
import { lightbox, menu } from "./talk-state"

wear(css + messageCss)

const Blocked = later(() => import("./extras").then((extras) => extras.Blocked))
const Leave = later(() => import("./extras").then((extras) => extras.Leave))
const Lightbox = later(() => import("./extras").then((extras) => extras.Lightbox))

/** One conversation; with no id, a new one. */
export class Thread extends Component<{ id: string | null }> {
  override componentDidMount(): void {
    lightbox.value = null
    menu.value = false
    this.componentDidUpdate()
  }

  /** What is not known, at first or since everything was forgotten, is asked for. */
  override componentDidUpdate(): void {
    const { id } = this.props
    const known = threads.value[id ?? ""]
    if (id && (!known || known.phase === "partial")) queueMicrotask(() => void load(id))
  }

  render({ id }: { id: string | null }) {
    const setting: MessageSetting = {
      say,
      locale: locale.value,
      onReply: boot.value?.blocked ? undefined : (title, payload) => send([{ type: "text", text: title }], payload),
      onImage(image) {
        lightbox.value = image
      },
    }
    return (
      <>
        <Head id={id} />
        <Connection />
        <Talk id={id} setting={setting} />
        {boot.value?.blocked ? <Blocked /> : <Composer />}
        {lightbox.value && <Lightbox />}
      </>
    )
  }
}

function Head({ id }: { id: string | null }) {
  const team = current.value?.team.length ? current.value.team : (boot.value?.home.team ?? [])
  return (
    <div class="bar">
      <button type="button" class="tool" aria-label={say("back")} onClick={goBack}>
        <Icon d={BACK} />
      </button>
      {boot.value?.channel.show_faces && <Faces team={team} />}
      <div class="bar-text">
        <h1 class="bar-name">{business.value}</h1>
        <span class="bar-under">{hoursShort()}</span>
      </div>
      {id && (
        <button
          type="button"
          class="tool"
          aria-label={say("settings")}
          aria-haspopup="menu"
          aria-expanded={menu.value}
          onClick={toggleMenu}
        >
          <Icon d={MORE} />
        </button>
      )}
      <Close />
      {menu.value && id && <Leave id={id} />}
    </div>
  )
}

function toggleMenu(): void {
  menu.value = !menu.value
}

function goBack(): void {
  view.value = { at: "list" }
}

interface TalkProps {
  id: string | null
  setting: MessageSetting
}

/**
 * What was said. It scrolls from its end (column-reverse), so it stays at the newest by itself; a reader who went back
 * keeps the place when more is said below, and is told of it.
 */
class Talk extends Component<TalkProps, { below: boolean }> {
  box = createRef<HTMLDivElement>()
  top = createRef<HTMLDivElement>()
  watch: IntersectionObserver | undefined
  height = 0
  last: string | undefined

  older: string | null = null

  override componentDidMount(): void {
    this.componentDidUpdate()
  }

  override componentDidUpdate(): void {
    this.keepPlace()
    const { older } = threads.value[this.props.id ?? ""] ?? EMPTY
    if (older !== this.older) this.awaitTop()
    this.older = older
  }

  override componentWillUnmount(): void {
    this.watch?.disconnect()
  }

  /** Asks for what was said before when its place comes near; anew after each page, for it may be near still. */
  awaitTop(): void {
    const { id } = this.props
    const near = ([entry]: IntersectionObserverEntry[]) => void (id && entry?.isIntersecting && loadOlder(id))
    this.watch?.disconnect()
    this.watch = new IntersectionObserver(near, { root: this.box.current, rootMargin: "200px" })
    if (this.top.current) this.watch.observe(this.top.current)
  }

  keepPlace(): void {
    const box = this.box.current
    const last = this.drawn().at(-1)?.key
    if (!box) return
    if (this.last && last !== this.last && box.scrollTop < -80) {
      box.scrollTop -= box.scrollHeight - this.height
      this.setState({ below: true })
    }
    this.last = last
    this.height = box.scrollHeight
  }

  scrolled = () => {
    const box = this.box.current
    this.height = box?.scrollHeight ?? 0
    if (this.state.below && box && box.scrollTop > -40) this.setState({ below: false })
  }

  pending(): Pending[] {
    return outbox.items.value.filter((item) => item.conversation_id === this.props.id)
  }

  drawn(): Row[] {
    return rows(threads.value[this.props.id ?? ""]?.items ?? [], this.pending())
  }

  render({ id, setting }: TalkProps, { below }: { below: boolean }) {
    const { phase, items, older } = threads.value[id ?? ""] ?? EMPTY
    const drawn = this.drawn()
    if (phase === "failed" && id) return <Broken id={id} />
    if (phase === "loading" && id && !drawn.length) return <Bones />
    return (
      <div class="body talk-wrap">
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
        <div
          class="talk"
          ref={this.box}
          tabIndex={0}
          role="log"
          aria-live="off"
          aria-label={say("messages")}
          onScroll={this.scrolled}
          onDragOver={allow}
          onDrop={dropped}
        >
          <div class="talk-inner">
            <div ref={this.top} class="talk-top">
              {older && <span class="spin" role="img" aria-label={say("loading")} />}
            </div>
            {!drawn.length && <Nothing title={say("new_title")} text={say("new_text")} />}
            {drawn.map((row) => (
              <RowView key={row.key} row={row} setting={setting} />
            ))}
            {id && typing.value[id] && <Typing name={typing.value[id]} />}
          </div>
        </div>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above */}
        {below && (
          <button
            type="button"
            class="below"
            onClick={() => this.box.current?.scrollTo({ top: 0, behavior: "smooth" })}
          >
            {say("new_messages")}
            <Icon d={DOWN} />
          </button>
        )}
        <QuickReplies items={items} pending={this.pending()} setting={setting} />
      </div>
    )
  }
}

function RowView({ row, setting }: { row: Row; setting: MessageSetting }) {
  if (row.kind === "day") return <div class="day">{dayLabel(row.at, new Date(), locale.value)}</div>
  if (row.kind === "event") return <EventView message={row.message} />
  if (row.kind === "pending") return <PendingView pending={row.pending} setting={setting} />
  const { message, own, joined, last } = row
  return (
    <div class="line" data-own={own}>
      {!own &&
        (joined ? (
          <span class="face-room" />
        ) : (
          <Face {...message.author} name={message.author.name || business.value} />
        ))}
      <Message message={message} side={own ? "own" : "other"} joined={joined} setting={setting}>
        {!joined && <span class="msg-foot">{own ? ownFoot(message, last) : foot(message)}</span>}
      </Message>
    </div>
  )
}

function EventView({ message }: { message: MMessage }) {
  const kind = message.event?.kind
  if (kind !== "closed" && kind !== "reopened") return null
  return <div class="day">{say(`event_${kind}`)}</div>
}

function time(at: string): string {
  return clockTime(new Date(at), locale.value)
}

function ownFoot(message: MMessage, last: boolean): string {
  const at = time(message.at)
  return last ? `${say(message.state === "seen" ? "seen" : "received")} · ${at}` : at
}

function foot({ author, automatic, at }: MMessage): string {
  const kind = automatic ? say("automatic") : author.kind === "bot" ? say("bot") : ""
  return [author.name || business.value, kind, time(at)].filter(Boolean).join(" · ")
}

function PendingView({ pending, setting }: { pending: Pending; setting: MessageSetting }) {
  const { client_id, failed } = pending
  return (
    <div class="line" data-own={true}>
      <Message message={pending} side="own" setting={setting} mood={failed ? "failed" : "waiting"}>
        {failed ? (
          <span class="msg-foot failed" role="alert">
            <span>{failed.text ? `${say("failed")}: ${failed.text}` : say("failed")}</span>
            <button type="button" onClick={() => outbox.retry(client_id)}>
              {say("retry")}
            </button>
            <button type="button" onClick={() => outbox.drop(client_id)}>
              {say("remove")}
            </button>
          </span>
        ) : (
          <Sending />
        )}
      </Message>
    </div>
  )
}

function Sending() {
  const waits = !navigator.onLine
  return <span class="msg-foot">{say(waits ? "waiting" : "sending")}</span>
}

function Typing({ name }: { name: string }) {
  return (
    <div class="line typing">
      <Face {...(current.value?.team.find((face) => face.name === name) ?? { name })} />
      <span class="msg-bubble dots" role="img" aria-label={say("typing", { name })}>
        <i />
        <i />
        <i />
      </span>
    </div>
  )
}

function QuickReplies(props: { items: MMessage[]; pending: Pending[]; setting: MessageSetting }) {
  const replies = quickReplies(props.items, props.pending)
  if (!replies.length || !props.setting.onReply) return null
  return (
    <div class="quick">
      {replies.map(({ title, payload }) => (
        <button key={payload + title} type="button" onClick={() => props.setting.onReply?.(title, payload)}>
          {title}
        </button>
      ))}
    </div>
  )
}

function Broken({ id }: { id: string }) {
  return (
    <div class="body">
      <State icon={ALERT} title={say("error_title")} text={say("error_text")}>
        <button type="button" class="action" onClick={() => void load(id)}>
          {say("retry")}
        </button>
      </State>
    </div>
  )
}
