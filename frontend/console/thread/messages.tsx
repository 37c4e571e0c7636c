import { useSignal } from "@preact/signals"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import { Button } from "../kit/button"
import { coarse } from "../kit/clock"
import { ProblemView } from "../kit/problem"
import { Bone, Loading } from "../kit/skeleton"
import { dayName } from "../kit/time"
import { epoch } from "../shell/live"
import { place } from "../shell/router"
import { writing } from "../store/presence"
import { type Thread, threadOf } from "../store/threads"
import { t } from "../text"
import type { Conversation } from "../wire"
import { EntryView } from "./entry"
import { lines } from "./lines"
import { Scroller } from "./scroller"

/** What was said, the oldest above; older pages come as one scrolls up, and nothing jumps. */
export function Messages({ one }: { one: Conversation }) {
  const thread = threadOf(one.id)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => void thread.open(), [thread, epoch.value])
  if (thread.state.value === "loading") return <Skeletons />
  if (thread.state.value === "wrong")
    return (
      <div class="thread-scroll">
        <ProblemView error={thread.error.value} onRetry={() => void thread.open()} />
      </div>
    )
  return <Scrolled key={one.id} one={one} thread={thread} box={box} />
}

interface ScrolledProps {
  one: Conversation
  thread: Thread
  box: { current: HTMLDivElement | null }
}

const NEAR = 400

function Scrolled({ one, thread, box }: ScrolledProps) {
  const scroller = useRef<Scroller | null>(null)
  const away = useSignal(false)
  const inner = useRef<HTMLDivElement>(null)
  const messages = thread.messages.value
  const older = thread.older.value
  useLayoutEffect(() => {
    if (!box.current || !inner.current) return
    const made = new Scroller(box.current, inner.current, (far) => {
      away.value = far
    })
    scroller.current = made
    return () => made.stop()
  }, [box])
  const own = messages.findLast((one) => one.unsent === "sending")?.id
  useLayoutEffect(() => {
    if (own) scroller.current?.toEnd(false)
  }, [own])
  useLayoutEffect(() => scroller.current?.settle(), [messages])
  useEffect(() => {
    const node = box.current
    if (node && older === "some" && node.scrollHeight <= node.clientHeight + NEAR) void thread.loadOlder()
  }, [older, thread, box])
  useFound(box, thread)
  return (
    <div class="thread-frame">
      <div
        ref={box}
        class="thread-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        role="log"
        aria-label={t("thread.messages", { name: one.contact.name })}
        onScroll={() => {
          scroller.current?.scrolled()
          if ((box.current?.scrollTop ?? NEAR) < NEAR) {
            scroller.current?.hold()
            void thread.loadOlder()
          }
        }}
      >
        <div ref={inner} class="thread-inner">
          <Older thread={thread} />
          {lines(messages).map((line) =>
            line.kind === "day" ? (
              <div key={`day-${line.at}`} class="thread-day">
                {dayName(line.at, coarse.value)}
              </div>
            ) : (
              <EntryView
                key={line.entry.client_id ?? line.entry.id}
                one={one}
                entry={line.entry}
                joined={line.joined}
                fate={line.fate}
              />
            ),
          )}
          {writing.value.has(one.id) && <Typing name={one.contact.name} />}
        </div>
      </div>
      {away.value && (
        <Button class="thread-down" icon="down" onClick={() => scroller.current?.toEnd(true)}>
          {t("thread.newest")}
        </Button>
      )}
    </div>
  )
}

function Older({ thread }: { thread: Thread }) {
  const state = thread.older.value
  if (state === "wrong")
    return (
      <div class="thread-older">
        <Button icon="retry" onClick={() => void thread.loadOlder()}>
          {t("thread.older_wrong")}
        </Button>
      </div>
    )
  return (
    <div class="thread-older" aria-busy={state === "loading"}>
      {state === "none" ? null : <span class="thread-day">{t("thread.older")}</span>}
    </div>
  )
}

const PAGES = 12

/** Shows a message that was searched for; one from long ago is looked for some pages back. */
function useFound(box: { current: HTMLDivElement | null }, thread: Thread): void {
  const id = place.value.query.get("at")
  const state = useRef({ id, pages: 0, shown: false })
  if (state.current.id !== id) state.current = { id, pages: 0, shown: false }
  const messages = thread.messages.value
  useEffect(() => {
    const now = state.current
    if (!id || now.shown) return
    const found = box.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`)
    if (found) {
      now.shown = true
      found.scrollIntoView({ block: "center" })
      found.classList.add("entry-found")
    } else if (now.pages++ < PAGES) void thread.loadOlder()
  }, [id, messages, box, thread])
}

function Typing({ name }: { name: string }) {
  return (
    <div class="typing">
      <span class="unseen" role="status">
        {t("presence.contact", { name })}
      </span>
      <span class="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </div>
  )
}

const BONES = [
  { width: "58%", height: 56 },
  { width: "44%", height: 36, own: true },
  { width: "62%", height: 56, own: true },
  { width: "50%", height: 36 },
]

function Skeletons() {
  return (
    <div class="thread-scroll thread-bones" aria-busy="true">
      <Loading label={t("thread.loading")} />
      {BONES.map((bone) => (
        <div key={bone.width} class={bone.own ? "bone-own" : undefined}>
          <Bone width={bone.width} height={bone.height} />
        </div>
      ))}
    </div>
  )
}
