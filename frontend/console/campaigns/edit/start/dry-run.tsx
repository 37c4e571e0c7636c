import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../../api"
import { asProblem } from "../../../kit/problem"
import { Bone } from "../../../kit/skeleton"
import { Bar } from "../../../outreach/dry-runs/bar"
import { Groups } from "../../../outreach/dry-runs/groups"
import "../../../outreach/dry-runs/style"
import { share } from "../../../outreach/dry-runs/share"
import { type DryRun, OUTCOMES } from "../../../outreach/dry-runs/wire"
import { number } from "../../../text"
import { t } from "../text"

const LOOK_MS = 400

/** Who would get it now, by what the rules say; the answer grows while one looks. */
export function DryRunView({ id }: { id: string }) {
  const run = useSignal<DryRun | null>(null)
  const wrong = useSignal("")
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (ask: () => Promise<DryRun>): Promise<void> => {
      try {
        const now = await ask()
        if (stop.signal.aborted) return
        run.value = now
        const again = () => void look(() => api.get<DryRun>(`/dry-runs/${now.id}`, { signal: stop.signal }))
        if (now.state === "running") timer = setTimeout(again, LOOK_MS)
      } catch (error) {
        if (!stop.signal.aborted) wrong.value = asProblem(error).words
      }
    }
    void look(() => api.post<DryRun>("/dry-runs", { campaign_id: id }, { signal: stop.signal }))
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [id])
  if (wrong.value)
    return (
      <p class="field-error" role="alert">
        {wrong.value}
      </p>
    )
  const now = run.value
  return (
    <section class="dry-run" aria-label={t("dry_run")} aria-busy={!now || now.state === "running"}>
      <h3>{t("dry_run")}</h3>
      {now ? <Answer run={now} /> : <Bone height={72} />}
    </section>
  )
}

function Answer({ run }: { run: DryRun }) {
  if (run.state === "done" && !run.done) return <p class="part-lead">{t("dry_nobody")}</p>
  return (
    <>
      <Bar run={run} />
      <dl class="dry-figures">
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <dt>
              <span class={`dry-dot dry-${outcome}`} aria-hidden="true" />
              {t(`dry.${outcome}`)}
            </dt>
            <dd>
              <strong>{number(run.outcomes[outcome])}</strong> <span>{share(run.outcomes[outcome], run.done)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <details class="starting-why" open={run.outcomes.drop > 0}>
        <summary>{t("dry_why")}</summary>
        <Groups run={run} />
      </details>
    </>
  )
}
