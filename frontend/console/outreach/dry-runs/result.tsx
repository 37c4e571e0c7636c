import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { Empty } from "../../kit/empty"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { fullWhen, shortWhen } from "../../kit/time"
import { toastProblem } from "../../kit/toast"
import { Rooms } from "../../parts/rooms"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import { channels } from "../../store/directory"
import { number } from "../../text"
import { Bar } from "./bar"
import { draft, drafted } from "./draft"
import { Groups } from "./groups"
import { share } from "./share"
import { t } from "./text"
import { topicName, useTopics } from "./topics"
import { type DryRun, OUTCOMES } from "./wire"

const LIST = "/outreach/dry-runs"
const LOOK_MS = 400
const LOOK_AGAIN_MS = 3_000

/** One dry run: how far it is, the answer as a picture, and why. */
export function Result({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<DryRun>(`/dry-runs/${id}`, { signal }), [id])
  const { data, error, reload } = load
  const running = data?.state === "running"
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(reload, error ? LOOK_AGAIN_MS : LOOK_MS)
    return () => clearTimeout(timer)
  }, [running, data, error])
  return (
    <Sheet title={data ? titleOf(data) : t("one.title")} parent={LIST} wide actions={data && <Actions run={data} />}>
      <Loaded load={load} lines={6}>
        {(run) => <Answer run={run} />}
      </Loaded>
    </Sheet>
  )
}

export function titleOf({ asked }: DryRun): string {
  const purpose = t(`purpose.${asked.purpose ?? "promotional"}`)
  return asked.reason ? `${purpose}: ${asked.reason}` : purpose
}

function Actions({ run }: { run: DryRun }) {
  if (!can("campaigns")) return null
  const stop = () => api.post<DryRun>(`/dry-runs/${run.id}/cancel`).catch(toastProblem)
  if (run.state === "running") return <Button onClick={() => void stop()}>{t("cancel")}</Button>
  return (
    <Button
      icon="edit"
      onClick={() => {
        draft.value = drafted(run.asked)
        navigate(LIST)
      }}
    >
      {t("one.again")}
    </Button>
  )
}

function Answer({ run }: { run: DryRun }) {
  return (
    <div class="dry-run" aria-live="off">
      <About run={run} />
      {run.total === 0 && run.done === 0 && run.state === "done" ? (
        <Empty icon="contacts" title={t("nobody")}>
          {t("nobody.text")}
        </Empty>
      ) : (
        <>
          <Picture run={run} />
          <Rooms
            rooms={run.rooms}
            said={({ channel_name, left, limit }) =>
              t("room", { channel: channel_name, left: number(left), limit: number(limit) })
            }
          />
          <Ended run={run} />
          <Groups run={run} />
        </>
      )}
    </div>
  )
}

function About({ run }: { run: DryRun }) {
  const { asked } = run
  const topics = useTopics()
  const topic = asked.topic_id ? topicName(topics.data, asked.topic_id) : ""
  const names = (asked.channel_ids ?? []).map((id) => channels.value.find((one) => one.id === id)?.name)
  const known = names.filter((name) => name !== undefined)
  const words = [
    known.length ? known.join(", ") : t("one.everywhere"),
    topic && t(asked.subscribers_only ? "one.subscribers" : "one.as_topic", { topic }),
    asked.at && t("one.sent_at", { when: fullWhen(asked.at) }),
    t("one.about", { when: shortWhen(run.created_at, coarse.value), who: run.by_name }),
  ]
  return <p class="dry-about">{words.filter(Boolean).join(" · ")}</p>
}

/** The bar, and the three counts under it: each keeps its place while it grows. */
function Picture({ run }: { run: DryRun }) {
  const running = run.state === "running"
  return (
    <section class="dry-picture" aria-busy={running || undefined}>
      <Bar run={run} />
      <dl class="dry-figures">
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <dt>
              <span class={`dry-dot dry-${outcome}`} aria-hidden="true" />
              {t(outcome)}
            </dt>
            <dd>
              <strong>{number(run.outcomes[outcome])}</strong> <span>{share(run.outcomes[outcome], run.done)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="dry-progress" role={running ? undefined : "status"}>
        {running
          ? t("progress.asked", { done: number(run.done), total: number(run.total) })
          : t("progress.done", { n: run.done, count: number(run.done) })}{" "}
        {(run.asked.channel_ids?.length ?? 2) > 1 && t("progress.twice")}
      </p>
    </section>
  )
}

/** Why the counts are of a part only. */
function Ended({ run }: { run: DryRun }) {
  if (run.state !== "cancelled" && run.state !== "failed") return null
  return (
    <p class={run.state === "failed" ? "remark" : "remark remark-plain"} role="status">
      <Icon name={run.state === "failed" ? "warn" : "info"} size={16} />
      {t(`state.${run.state}`, { done: number(run.done) })}
    </p>
  )
}
