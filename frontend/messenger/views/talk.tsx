import { Component, createRef } from "preact"
import type { MessageSetting } from "../../shared/message/words"
import { load, loadOlder } from "../reading"
import { quickReplies, type Row, rows } from "../rows"
import { desk } from "../session"
import { current, say, threads, typing } from "../state"
import { EMPTY } from "../thread"
import type { MMessage, Pending } from "../types"
import { Face } from "./face"
import { ALERT, DOWN, Icon } from "./icon"
import { RowView } from "./row"
import { Bones, Nothing, State } from "./states"

interface TalkProps {
  id: string | null
  setting: MessageSetting
}

/**
 * What was said. It scrolls from its end (column-reverse), so it stays at the newest by itself; a reader who went back
 * keeps the place when more is said below, and is told of it.
 */
export class Talk extends Component<TalkProps, { below: boolean }> {
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
    return (desk.outbox?.items.value ?? []).filter((item) => item.conversation_id === this.props.id)
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
          class="body talk"
          ref={this.box}
          tabIndex={0}
          role="log"
          aria-live="off"
          aria-label={say("messages")}
          onScroll={this.scrolled}
          onDragOver={(event) => event.preventDefault()}
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

function dropped(event: DragEvent): void {
  event.preventDefault()
  desk.attach?.(event.dataTransfer?.files ?? [])
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
