import { type Signal, useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { called } from "../../contact/called"
import { Avatar } from "../../kit/avatar"
import { classes } from "../../kit/classes"
import { coarse } from "../../kit/clock"
import { Icon } from "../../kit/icon"
import { asProblem, type Problem } from "../../kit/problem"
import { Bone } from "../../kit/skeleton"
import { shortWhen } from "../../kit/time"
import { epoch } from "../../shell/live"
import { number, t as shared } from "../../text"
import { type Fault, faultsOf } from "../rule/faults"
import type { Rule } from "../rule/rule"
import { t } from "../text"
import type { Preview } from "../wire"

const PAUSE_MS = 300
const SAMPLE = 8

export interface Count {
  last: Preview | null
  busy: boolean
  problem: Problem | null
}

/** Asks who is meant a moment after the last change. What was answered before stays until the next answer is there. */
export function useCount(rule: Rule | null, faults: Signal<readonly Fault[]>): Count {
  const count = useSignal<Count>({ last: null, busy: false, problem: null })
  useEffect(() => {
    if (!rule) {
      count.value = { ...count.peek(), busy: false }
      return
    }
    const stop = new AbortController()
    count.value = { ...count.peek(), busy: true }
    const timer = setTimeout(
      () => {
        api.post<Preview>("/audiences/preview", { rule, limit: SAMPLE }, { signal: stop.signal }).then(
          (last) => {
            faults.value = []
            count.value = { last, busy: false, problem: null }
          },
          (error: unknown) => {
            if (stop.signal.aborted) return
            const problem = asProblem(error)
            faults.value = faultsOf(rule, problem)
            count.value = { ...count.peek(), busy: false, problem }
          },
        )
      },
      count.peek().last ? PAUSE_MS : 0,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [rule, epoch.value])
  return count.value
}

interface MeantProps {
  count: Count
  /** How many conditions are not complete. */
  unfinished: number
  /** What the server refused stands beside its condition. */
  marked: boolean
}

/** How many are meant at this moment, and some of them. */
export function Meant({ count: { last, busy, problem }, unfinished, marked }: MeantProps) {
  return (
    <aside class={classes("meant", (busy || unfinished > 0 || problem) && "meant-old")} aria-label={t("preview.title")}>
      <div class="meant-count" aria-live="polite" aria-busy={busy}>
        {last ? (
          <>
            <p class="meant-number">
              <strong>{number(last.count)}</strong> {t("preview.count", { n: last.count })}
            </p>
            <p class="meant-share">
              {t("preview.of", { percent: share(last), total: number(last.total) })}
              <span class="meant-took"> · {t("preview.took", { ms: Math.max(1, Math.round(last.took_ms)) })}</span>
            </p>
          </>
        ) : (
          <>
            <Bone width="120px" height={20} />
            <Bone width="90px" height={10} />
          </>
        )}
        <span class="meant-bar" aria-hidden="true">
          <span style={{ width: `${last?.total ? (last.count / last.total) * 100 : 0}%` }} />
        </span>
      </div>
      {unfinished > 0 ? (
        <p class="meant-said">{t("build.unfinished", { n: unfinished })}</p>
      ) : problem ? (
        <p class="meant-said meant-wrong" role="alert">
          <Icon name="warn" size={14} />
          <span>{marked ? t("build.marked") : problem.words}</span>
        </p>
      ) : null}
      <Sample last={last} old={unfinished > 0 || problem !== null} />
    </aside>
  )
}

function share({ count, total }: Preview): string {
  if (!total) return "0"
  const percent = (count / total) * 100
  return percent > 0 && percent < 10 ? percent.toFixed(1) : String(Math.round(percent))
}

function Sample({ last, old }: { last: Preview | null; old: boolean }) {
  if (!last || (old && !last.sample.length)) return null
  if (!last.sample.length) return <p class="meant-said">{t("preview.nobody")}</p>
  return (
    <section class="meant-sample" aria-label={t("preview.some")}>
      <h2>{t("preview.some")}</h2>
      <ul>
        {last.sample.map((one) => (
          <li key={one.id}>
            <a href={`/contacts/${one.id}`} target="_blank" rel="noreferrer">
              <Avatar name={called(one)} size={24} />
              <span class="meant-name" dir="auto">
                {called(one)}
              </span>
              <span class="meant-when">
                {one.last_seen_at ? shortWhen(one.last_seen_at, coarse.value) : shared(`contact.${one.kind}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
