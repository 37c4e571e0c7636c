import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { coarse } from "../../kit/clock"
import { ProblemView } from "../../kit/problem"
import { Bone, Loading } from "../../kit/skeleton"
import { comingTime } from "../../kit/time"
import { Rooms } from "../../parts/rooms"
import { number } from "../../text"
import { t } from "./text"
import type { DryRun } from "./wire"

const LOOK_EVERY_MS = 400

export interface Rehearsal {
  run: DryRun | null
  error: unknown
  again: () => void
}

/** Asks the gate about every subscriber, without sending; what it found is read while it goes on. */
export function useRehearsal(asked: object): Rehearsal {
  const run = useSignal<DryRun | null>(null)
  const error = useSignal<unknown>(null)
  const tries = useSignal(0)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let timer: ReturnType<typeof setTimeout> | undefined
    const fail = (wrong: unknown) => {
      if (!signal.aborted) error.value = wrong
    }
    const take = (now: DryRun) => {
      run.value = now
      if (now.state !== "running") return
      timer = setTimeout(() => {
        api.get<DryRun>(`/dry-runs/${now.id}`, { signal }).then(take, fail)
      }, LOOK_EVERY_MS)
    }
    error.value = null
    api.post<DryRun>("/dry-runs", asked, { signal }).then(take, fail)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [tries.value])
  return { run: run.value, error: error.value, again: () => tries.value++ }
}

const OUTCOMES = ["send", "hold", "drop"] as const

/** Who would get it now, who later, who not; and why. */
export function Estimate({ of }: { of: Rehearsal }) {
  const { run, error, again } = of
  if (error || run?.state === "failed") return <ProblemView error={error} onRetry={again} />
  if (!run)
    return (
      <div class="estimate">
        <Loading label={t("estimating")} />
        <Bone width="40%" height={14} />
        <Bone width="62%" height={14} />
      </div>
    )
  return (
    <div class="estimate" aria-busy={run.state === "running" || undefined}>
      <ul class="estimate-counts">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <strong>{number(run.outcomes[outcome])}</strong>
            <span>{t(`would.${outcome}`)}</span>
          </li>
        ))}
      </ul>
      {run.state === "running" && (
        <progress value={run.done} max={Math.max(run.total, 1)} aria-label={t("estimating")} />
      )}
      <Rooms
        rooms={run.rooms}
        said={({ channel_name, left, limit }) =>
          t("room", { channel: channel_name, left: number(left), limit: number(limit) })
        }
      />
      <ul class="estimate-groups">
        {run.groups
          .filter(({ outcome }) => outcome !== "send")
          .map((group) => (
            <li key={`${group.policy} ${group.outcome} ${group.rule} ${group.why}`}>
              <strong>{number(group.count)}</strong>
              <span>
                {group.why}{" "}
                {group.outcome === "hold" && group.from && t("from", { time: comingTime(group.from, coarse.value) })}
                {group.outcome === "drop" && group.instead}
              </span>
            </li>
          ))}
      </ul>
    </div>
  )
}
