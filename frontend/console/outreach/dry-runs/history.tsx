import { useEffect } from "preact/hooks"
import { coarse } from "../../kit/clock"
import { Empty } from "../../kit/empty"
import { shortWhen } from "../../kit/time"
import { More, usePages } from "../../parts/pages"
import { Item, Items, Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { number } from "../../text"
import { Bar } from "./bar"
import { titleOf } from "./result"
import { share } from "./share"
import { t } from "./text"
import type { DryRun } from "./wire"

const LOOK_MS = 1_500

/** What was asked before, the newest first; more come on demand. */
export function History() {
  const pages = usePages<DryRun>("/dry-runs")
  const { data, refresh } = pages
  const running = data?.some(({ state }) => state === "running")
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(refresh, LOOK_MS)
    return () => clearTimeout(timer)
  }, [running, data])
  return (
    <Section title={t("history")}>
      <Loaded load={pages} lines={3}>
        {(runs) =>
          runs.length ? (
            <>
              <Items label={t("history")}>
                {runs.map((run) => (
                  <Entry key={run.id} run={run} />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : (
            <Empty icon="search" title={t("history.none")}>
              {t("history.none_text")}
            </Empty>
          )
        }
      </Loaded>
    </Section>
  )
}

function Entry({ run }: { run: DryRun }) {
  const { send, hold, drop } = run.outcomes
  const counts =
    run.state === "running"
      ? t("history.running", { share: share(run.done, run.total) })
      : t("history.counts", { send: number(send), hold: number(hold), drop: number(drop) })
  const by = t("history.by", { when: shortWhen(run.created_at, coarse.value), who: run.by_name })
  return (
    <Item
      title={titleOf(run)}
      hint={`${counts} · ${by}`}
      href={`/outreach/dry-runs/${run.id}`}
      actions={<Bar run={run} small />}
    />
  )
}
