import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { Look } from "../../composer/insert/frame"
import "../../composer/insert/style"
import { channelName } from "../../inbox/channel"
import { Badge, type Tone } from "../../kit/badge"
import { Button } from "../../kit/button"
import { classes } from "../../kit/classes"
import { coarse } from "../../kit/clock"
import { confirm } from "../../kit/dialog"
import { Icon } from "../../kit/icon"
import { ago, comingTime, fullWhen } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { can } from "../../shell/session"
import { t as say } from "../../text"
import { Outcome, outcomeOf } from "./outcome"
import { gist, sampled } from "./sampled"
import { t } from "./text"
import { isGoing, type TopicMessage } from "./wire"

const LOOK_EVERY_MS = 1_500

/** One message: what it says, how far it is, and on demand all of it. */
export function MessageRow({ one: first, name }: { one: TopicMessage; name: string }) {
  const kept = useSignal<TopicMessage | null>(null)
  const open = useSignal(false)
  const one = kept.value ?? first
  const path = `/topics/${one.topic_id}/messages/${one.id}`
  useProgress(path, isGoing(one) || (open.value && !kept.value), (now) => (kept.value = now))
  const cancel = async () => {
    const text = t("cancel_text")
    if (!(await confirm({ title: t("cancel_ask"), text, action: t("cancel"), danger: true }))) return
    try {
      kept.value = await api.post<TopicMessage>(`${path}/cancel`)
      toast(t("cancelled"))
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <li class={classes("topic-message", open.value && "topic-message-open")}>
      <div class="topic-message-head">
        <button
          type="button"
          class="topic-message-open-it"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          <Icon name={open.value ? "down" : "right"} size={14} />
          <span class="topic-message-words" dir="auto">
            {one.subject || gist(sampled(one.blocks, name)) || t("no_words")}
          </span>
        </button>
        <State one={one} />
        {may(one) && (
          <Button look="quiet" onClick={() => void cancel()}>
            {t("cancel")}
          </Button>
        )}
      </div>
      <p class="topic-message-more">
        {t("by", { name: one.by_name })} · <When one={one} />
        {one.expires_at && ` · ${t("until", { time: comingTime(one.expires_at, coarse.value) })}`}
      </p>
      <Outcome one={one} whole={open.value} />
      {open.value && <Whole one={one} name={name} />}
    </li>
  )
}

/** There is something that cancelling would stop. */
function may(one: TopicMessage): boolean {
  const { waiting } = outcomeOf(one)
  const stoppable = one.state === "scheduled" || one.state === "going" || (one.state === "done" && waiting > 0)
  return stoppable && can("campaigns")
}

/** Reads how far a message is until nothing of it is on its way. */
function useProgress(path: string, on: boolean, put: (now: TopicMessage) => void): void {
  useEffect(() => {
    if (!on) return
    const stop = new AbortController()
    const look = () => {
      if (!document.hidden) void api.get<TopicMessage>(path, { signal: stop.signal }).then(put, () => {})
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [path, on])
}

const TONES: Record<TopicMessage["state"], Tone> = {
  scheduled: "soon",
  going: "accent",
  done: "plain",
  cancelling: "soon",
  cancelled: "plain",
}

function State({ one }: { one: TopicMessage }) {
  return (
    <span role="status">
      <Badge tone={isGoing(one) ? "accent" : TONES[one.state]}>
        {t(isGoing(one) && one.state === "done" ? "state.going" : `state.${one.state}`)}
      </Badge>
    </span>
  )
}

function When({ one }: { one: TopicMessage }) {
  const at = one.begins_at ?? one.created_at
  if (one.state === "scheduled") return <>{t("begins", { time: comingTime(at, coarse.value) })}</>
  return (
    <time dateTime={at} data-tip={fullWhen(at)}>
      {ago(at, coarse.value)}
    </time>
  )
}

/** The message as its readers see it: in general, and what is said differently. */
function Whole({ one, name }: { one: TopicMessage; name: string }) {
  const contents = [{ channel_type: "", blocks: one.blocks }, ...one.variants]
  return (
    <div class="topic-message-whole">
      {contents.map(({ channel_type: type, blocks }) => (
        <section key={type} aria-label={type ? channelName(type) : t("general")}>
          {contents.length > 1 && <h3 class="topic-small">{type ? channelName(type) : t("general")}</h3>}
          <Look blocks={sampled(blocks, name)} />
        </section>
      ))}
      <p class="topic-quiet">
        {t("reason")}: {one.reason}
      </p>
      {(one.deliveries.failed || one.deliveries.unknown || one.deliveries.held) && (
        <a href={`/deliveries?state=${one.deliveries.held ? "held" : "failed"}`}>{say("nav.deliveries")}</a>
      )}
    </div>
  )
}
