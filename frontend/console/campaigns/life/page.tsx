import "../../lean"
import { useEffect } from "preact/hooks"
import { adopt } from "../../kit/adopt"
import { Badge } from "../../kit/badge"
import { Icon } from "../../kit/icon"
import { usePages } from "../../parts/pages"
import { Loaded, Sheet } from "../../parts/sheet"
import { ICONS, TONES } from "../kinds"
import "../style"
import { t as shared } from "../text"
import { BASE, PATH, type Summary } from "../wire"
import sheet from "./life.css" with { type: "text" }
import { STAGES, type Stage, stageOf } from "./stage"
import { t } from "./text"

adopt(sheet)

/** Where in a customer's life each campaign meets them. */
export default function LifePage() {
  const pages = usePages<Summary>(PATH, { limit: 100 }, "after")
  useEffect(() => {
    if (pages.next && !pages.busy && !pages.problem) void pages.more()
  }, [pages.next, pages.busy])
  return (
    <Sheet title={t("title")} lead={t("lead")} wide>
      <Loaded load={pages}>
        {(all) => (
          <div class="life">
            {STAGES.map((stage) => (
              <Column
                key={stage}
                stage={stage}
                all={all.filter((one) => one.state !== "ended" && stageOf(one) === stage)}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Sheet>
  )
}

function Column({ stage, all }: { stage: Stage; all: readonly Summary[] }) {
  return (
    <section class="life-stage" aria-labelledby={`life-${stage}`}>
      <h2 id={`life-${stage}`}>{t(`stage.${stage}`)}</h2>
      <p>{t(`stage.${stage}_text`)}</p>
      {all.length ? (
        <ul aria-label={t("count", { n: all.length })}>
          {all.map((one) => (
            <li key={one.id}>
              <a class="life-one" href={`${BASE}/${one.id}`}>
                <Icon name={ICONS[one.kind]} size={16} />
                <span dir="auto">{one.name}</span>
                <Badge tone={TONES[one.state]}>{shared(`state.${one.state}`)}</Badge>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p class="life-none">{t("none")}</p>
      )}
    </section>
  )
}
