import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { called } from "../contact/called"
import { Avatar } from "../kit/avatar"
import { Badge } from "../kit/badge"
import { Button } from "../kit/button"
import { coarse } from "../kit/clock"
import { confirm } from "../kit/dialog"
import { Empty } from "../kit/empty"
import { useLoad } from "../kit/load"
import { Pane } from "../kit/pane"
import { ProblemView } from "../kit/problem"
import { Bone, Loading } from "../kit/skeleton"
import { Tabs } from "../kit/tabs"
import { ago, comingTime } from "../kit/time"
import { toast, toastProblem } from "../kit/toast"
import { onChange } from "../shell/live"
import { navigate, place } from "../shell/router"
import { can } from "../shell/session"
import { speaker, t } from "../text"
import { reason, verdictOf } from "../thread/rules"
import type { Delivery } from "../wire"
import words from "./en.json"

const say = speaker(words)
const STATES = ["failed", "unknown", "held"] as const
type State = (typeof STATES)[number]

/** Messages that did not get through by themselves: each says why, and is sent again or dropped. */
export default function DeliveriesPage() {
  const asked = place.value.query.get("state")
  const state = STATES.find((one) => one === asked) ?? "failed"
  const { data, error, reload, refresh } = useLoad(
    (signal) => api.get<Page<Delivery>>("/deliveries", { query: { state, limit: 100 }, signal }),
    [state],
  )
  useEffect(() => onChange("message.updated", refresh), [refresh])
  return (
    <Pane title={t("nav.deliveries")}>
      <div class="deliveries">
        <p class="deliveries-lead">{say("lead")}</p>
        <Tabs
          label={say("states")}
          tabs={STATES.map((id) => ({ id, label: say(`${id}`) }))}
          current={state}
          panel="deliveries"
          onPick={(id) => navigate(`/deliveries?state=${id}`, { replace: true })}
        />
        <div id="deliveries" class="deliveries-list" role="tabpanel" aria-label={say(`${state}`)}>
          {!data && !error && <Bones />}
          {error && !data ? <ProblemView error={error} onRetry={reload} /> : null}
          {data?.items.length === 0 && (
            <Empty icon="close" title={say(`no_${state}`)}>
              {say(`no_${state}_text`)}
            </Empty>
          )}
          {data?.items.map((one) => (
            <Row key={one.id} one={one} state={state} onDone={refresh} />
          ))}
        </div>
      </div>
    </Pane>
  )
}

function Row({ one, state, onDone }: { one: Delivery; state: State; onDone: () => void }) {
  const { message, conversation } = one
  const busy = useSignal(false)
  const act = async (verb: "retry" | "drop", said: string) => {
    busy.value = true
    try {
      await api.post(
        `/deliveries/${one.id}/${verb}`,
        verb === "retry" ? { even_if_it_arrived: state === "unknown" } : undefined,
      )
      toast(said)
      onDone()
    } catch (error) {
      toastProblem(error)
    } finally {
      busy.value = false
    }
  }
  const retry = async () => {
    const sure =
      state !== "unknown" ||
      (await confirm({ title: t("trouble.again"), text: t("trouble.again_text"), action: t("trouble.again_do") }))
    if (sure) await act("retry", say("retried"))
  }
  const name = called(conversation.contact)
  return (
    <article class="delivery" aria-label={say("to", { name })}>
      <Avatar name={name} channel={conversation.channel.type} />
      <div class="delivery-words">
        <div class="delivery-top">
          <a class="delivery-name" href={`/inbox/all/${conversation.id}?at=${message.id}`}>
            {name}
          </a>
          <Badge tone={state === "held" ? "soon" : "late"}>{says(one, state)}</Badge>
          <span class="delivery-when">{ago(one.at ?? message.at, coarse.value)}</span>
        </div>
        <p class="delivery-text" dir="auto">
          {message.blocks.map((block) => (block.type === "text" ? block.text : say("attachment"))).join(" ")}
        </p>
        <p class="delivery-why">{why(one)}</p>
      </div>
      {can("reply") && (
        <div class="delivery-acts">
          {state !== "held" && (one.failure?.can_retry ?? true) && (
            <Button icon="retry" busy={busy.value} onClick={() => void retry()}>
              {state === "unknown" ? t("trouble.send_again") : t("trouble.retry")}
            </Button>
          )}
          <Button busy={busy.value} onClick={() => void act("drop", say("dropped"))}>
            {t("trouble.drop")}
          </Button>
        </div>
      )}
    </article>
  )
}

function says({ message }: Delivery, state: State): string {
  if (state === "held" && message.held_until)
    return say("held_until", { time: comingTime(message.held_until, coarse.value) })
  return say(`is_${state}`)
}

function why({ failure, message }: Delivery): string {
  const verdict = verdictOf(message)
  return failure?.text ?? message.failure?.text ?? (verdict ? reason(verdict) : "")
}

function Bones() {
  return (
    <div aria-busy="true">
      <Loading label={say("loading")} />
      {["46%", "58%", "40%"].map((width) => (
        <div class="delivery" key={width}>
          <Bone width="34px" height={34} round />
          <div class="delivery-words">
            <Bone width="180px" height={12} />
            <Bone width={width} />
            <Bone width="30%" height={10} />
          </div>
        </div>
      ))}
    </div>
  )
}
