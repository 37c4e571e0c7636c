import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { api } from "../api"
import { putBack } from "../composer/focus"
import { discard, resend } from "../composer/outbox"
import { Button } from "../kit/button"
import { coarse } from "../kit/clock"
import { confirm } from "../kit/dialog"
import { Icon } from "../kit/icon"
import { clockTime, comingTime } from "../kit/time"
import { toastProblem } from "../kit/toast"
import { navigate } from "../shell/router"
import { can } from "../shell/session"
import { type Entry, threadOf } from "../store/threads"
import { t } from "../text"
import type { ChannelRef, Message } from "../wire"
import { reason, verdictOf } from "./rules"
import { say } from "./words"

interface Props {
  entry: Entry
  channel: ChannelRef
  why: ComponentChildren
}

const STATES = new Set(["held", "dropped", "failed", "unknown"])

export function troubled(entry: Entry): boolean {
  return entry.unsent === "failed" || (!entry.unsent && STATES.has(entry.state))
}

/** Why a message did not go, or does not yet, in its own place; and what one can do, as buttons. */
export function Trouble({ entry, channel, why }: Props) {
  if (entry.unsent === "failed") return <Unsent entry={entry} />
  if (entry.state === "held") return <Held entry={entry} why={why} />
  if (entry.state === "dropped") return <Dropped entry={entry} why={why} />
  return <Failed entry={entry} channel={channel} />
}

interface SlipProps {
  entry: Entry
  tone: "late" | "soon"
  title: string
  text?: string | null | undefined
  more?: string | null | undefined
  /** The provider's own code. */
  code?: string | null | undefined
  children?: ComponentChildren
}

function Slip({ entry, tone, title, text, more, code, children }: SlipProps) {
  return (
    <div class={`trouble trouble-${tone}`}>
      <p class="trouble-title">
        <Icon name={tone === "late" ? "warn" : "snooze"} size={15} />
        <strong>{title}</strong>
        <time dateTime={entry.at}>{clockTime(entry.at)}</time>
      </p>
      {(text || more) && (
        <p>
          {[text, more].filter(Boolean).join(" ")}
          {code && <span class="trouble-code"> {say("failure.code", { code })}</span>}
        </p>
      )}
      {children && <div class="trouble-actions">{children}</div>}
    </div>
  )
}

function Unsent({ entry }: { entry: Entry }) {
  return (
    <Slip entry={entry} tone="soon" title={t("trouble.unsent")} text={t("trouble.unsent_text")}>
      <Button icon="retry" onClick={() => void resend(entry)}>
        {t("trouble.retry")}
      </Button>
      <Button onClick={() => discard(entry)}>{t("trouble.discard")}</Button>
    </Slip>
  )
}

function Held({ entry, why }: Pick<Props, "entry" | "why">) {
  const act = useAct(entry)
  const verdict = verdictOf(entry)
  const until = entry.held_until ?? entry.verdict?.until
  return (
    <Slip
      entry={entry}
      tone="soon"
      title={until ? t("trouble.held", { time: comingTime(until, coarse.value) }) : t("trouble.held_open")}
      text={verdict && reason(verdict)}
    >
      {can("reply") && (
        <Button busy={act.busy} onClick={() => void act.run("withdraw")}>
          {t("trouble.withdraw")}
        </Button>
      )}
      {why}
    </Slip>
  )
}

function Dropped({ entry, why }: Pick<Props, "entry" | "why">) {
  const found = verdictOf(entry)
  const verdict = found?.outcome === "drop" ? found : null
  return (
    <Slip
      entry={entry}
      tone="late"
      title={t("trouble.dropped")}
      text={verdict ? reason(verdict) : (entry.failure?.text ?? t("trouble.given_up"))}
      more={verdict?.said?.instead}
    >
      {can("reply") && entry.author.kind === "teammate" && (
        <Button icon="edit" onClick={() => putBack(entry)}>
          {t("trouble.rewrite")}
        </Button>
      )}
      {verdict && why}
    </Slip>
  )
}

const REMEDIES = ["unreachable", "opted_out", "window_closed", "channel_broken"] as const

function Failed({ entry, channel }: Pick<Props, "entry" | "channel">) {
  const act = useAct(entry)
  const unknown = entry.state === "unknown"
  const remedy = REMEDIES.find((one) => one === entry.failure?.class)
  const retry = async () => {
    const sure =
      !unknown ||
      (await confirm({ title: t("trouble.again"), text: t("trouble.again_text"), action: t("trouble.again_do") }))
    if (sure) await act.run("retry", { even_if_it_arrived: unknown })
  }
  return (
    <Slip
      entry={entry}
      tone="late"
      title={unknown ? t("trouble.unknown") : t("trouble.failed")}
      text={entry.failure?.text}
      more={remedy && say(`failure.${remedy}`)}
      code={entry.failure?.code}
    >
      {can("reply") && (
        <>
          {remedy === "channel_broken" && (
            <Button onClick={() => navigate(`/settings/channels/${channel.id}`)}>{say("failure.channel")}</Button>
          )}
          {(entry.failure?.can_retry ?? true) && (
            <Button icon="retry" busy={act.busy} onClick={() => void retry()}>
              {unknown ? t("trouble.send_again") : t("trouble.retry")}
            </Button>
          )}
          <Button busy={act.busy} onClick={() => void act.run("drop")}>
            {unknown ? t("trouble.leave") : t("trouble.drop")}
          </Button>
        </>
      )}
    </Slip>
  )
}

/** Does something with the message's delivery, and shows the message as it is then. */
function useAct(entry: Entry) {
  const busy = useSignal(false)
  const run = async (verb: "withdraw" | "retry" | "drop", body?: object) => {
    busy.value = true
    try {
      const changed = await api.post<Message | undefined>(`/messages/${entry.id}/${verb}`, body)
      if (changed?.id) threadOf(entry.conversation_id).take(changed)
    } catch (error) {
      toastProblem(error)
    } finally {
      busy.value = false
    }
  }
  return { busy: busy.value, run }
}
