import { api } from "../../api"
import { useVocabulary } from "../../audiences/words"
import { adopt } from "../../kit/adopt"
import { Badge } from "../../kit/badge"
import { coarse } from "../../kit/clock"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { comingTime, fullWhen } from "../../kit/time"
import { Loaded, Sheet } from "../../parts/sheet"
import { number } from "../../text"
import { summaryOf } from "../edit/start/summary"
import { ICONS, TONES } from "../kinds"
import type { OneProps } from "../page"
import { t as shared } from "../text"
import { type Campaign, LIST, PATH } from "../wire"
import { Acts } from "./acts"
import { Drops } from "./drops"
import { Experiment } from "./experiment"
import { Figures } from "./figures"
import sheet from "./one.css" with { type: "text" }
import { PeopleOf } from "./people"
import { Results } from "./results"
import { t } from "./text"
import type { FiguresOf } from "./wire"

adopt(sheet)

/** What came of a campaign; how it stands, and what can be done about it. */
export function Going({ one, put, part }: OneProps & { part: string | undefined }) {
  if (part === "people") return <PeopleOf one={one} />
  const { definition: said } = one
  return (
    <Sheet
      title={said.name}
      art={
        <span class="kind-art kind-art-small">
          <Icon name={ICONS[said.kind]} size={18} />
        </span>
      }
      parent={LIST}
      wide
      actions={<Acts one={one} put={put} />}
    >
      <div class="going">
        <About one={one} />
        <Numbers one={one} />
        {said.kind === "survey" && <Results id={one.id} definition={said} />}
        <Experiment one={one} />
      </div>
    </Sheet>
  )
}

/** Its state and what it does in a sentence; why it was paused by itself. */
function About({ one }: { one: Campaign }) {
  const words = useVocabulary()
  const { definition: said, progress } = one
  return (
    <section class="going-about">
      <p class="going-state">
        <Badge tone={TONES[one.state]}>{shared(`state.${one.state}`)}</Badge>
        <span>{since(one)}</span>
      </p>
      {one.paused_why && (
        <p class="remark" role="status">
          <Icon name="pause" size={16} />
          {t("paused_why", { why: one.paused_why })}
        </p>
      )}
      <p class="going-said">{summaryOf(said, words.data)}</p>
      {progress?.of ? (
        <p class="going-progress">
          <progress value={progress.proposed} max={progress.of} aria-label={t("progress_label")} />
          {t("progress", { done: number(progress.proposed), of: number(progress.of) })}
        </p>
      ) : null}
    </section>
  )
}

function since(one: Campaign): string {
  if (one.state === "scheduled" && one.next_at)
    return t("since.scheduled", { when: comingTime(one.next_at, coarse.value) })
  const at =
    { paused: one.paused_at, ended: one.ended_at, archived: one.archived_at }[one.state as string] ?? one.started_at
  const began = at ? t("since", { when: fullWhen(at), who: one.by_name }) : t("by", { who: one.by_name })
  return one.next_at ? `${began} · ${t("next", { when: comingTime(one.next_at, coarse.value) })}` : began
}

function Numbers({ one }: { one: Campaign }) {
  const load = useLoad(
    (signal) => api.get<FiguresOf>(`${PATH}/${one.id}/figures`, { signal }),
    [one.id, one.updated_at],
  )
  return (
    <Loaded load={load} lines={4}>
      {(figures) => (
        <>
          <Figures one={one} figures={figures} />
          <Drops one={one} figures={figures} />
        </>
      )}
    </Loaded>
  )
}
