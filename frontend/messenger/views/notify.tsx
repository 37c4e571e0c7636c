import { signal } from "@preact/signals-core"
import { Component } from "preact"
import { type Reason, reasonToNotify, SOON_MS } from "../answers"
import { decline, look, type PushState, push, turnOff, turnOn, wordsOf } from "../push"
import { boot, menu, say, threads } from "../state"
import { CROSS, Tool } from "./icon"

/** Looked at again when a while has passed without an answer. */
const clock = signal(Date.now())

/** A quiet line, once a visitor wrote and nobody is there to answer, or subscribed to something. */
export class Notify extends Component<{ id: string }> {
  timer: ReturnType<typeof setTimeout> | undefined

  get reason(): Reason | null {
    return reasonToNotify(threads.value[this.props.id]?.items ?? [], boot.value?.home.open ?? false, clock.value)
  }

  override componentDidMount(): void {
    if (push.value === "thanks") push.value = "on"
    this.componentDidUpdate()
  }

  override componentDidUpdate(): void {
    clearTimeout(this.timer)
    if (this.reason) void look()
    else this.timer = setTimeout(() => this.passes(), SOON_MS)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer)
  }

  passes(): void {
    clock.value = Date.now()
  }

  render() {
    const [state, reason] = [push.value, this.reason]
    if (!reason || state === "none" || state === "off" || state === "on") return null
    return <Line state={state} topic={reason.topic_id} />
  }
}

function Line({ state, topic }: { state: Exclude<PushState, "none" | "off" | "on">; topic: string | null }) {
  const words = wordsOf(topic !== null)
  const done = state === "thanks"
  const barred = state === "barred"
  const wrong = barred || state === "blocked" || state === "failed"
  return (
    <div class="notify" role="status">
      <span>{wrong || done ? say(`push_${done ? "on" : state}`) : words}</span>
      {!done && (
        <>
          {!barred && (
            <button
              type="button"
              class="notify-do"
              aria-disabled={state === "asking"}
              onClick={() => void turnOn(words, topic)}
            >
              {say(wrong ? "retry" : "push_do")}
            </button>
          )}
          <Tool d={CROSS} name={say("push_no")} onClick={decline} />
        </>
      )}
    </div>
  )
}

/** In the conversation's menu: on or off, whatever was answered before. */
export class NotifyItem extends Component {
  override componentDidMount(): void {
    void look()
  }

  render() {
    const state = push.value
    if (state === "none" || state === "barred") return null
    const on = state === "on" || state === "thanks"
    const act = () => {
      if (on) void turnOff()
      else void turnOn(wordsOf(false), null)
      menu.value = null
    }
    return (
      <>
        <hr />
        <button type="button" role="menuitem" onClick={act}>
          {say(on ? "push_turn_off" : "push_turn_on")}
        </button>
      </>
    )
  }
}
