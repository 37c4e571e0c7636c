import { BASE as API, api } from "../../api"
import { coarse } from "../../kit/clock"
import { useLoad } from "../../kit/load"
import { shortWhen } from "../../kit/time"
import { More, usePages } from "../../parts/pages"
import { Plotted } from "../../parts/plotted"
import { Loaded } from "../../parts/sheet"
import { locale, number } from "../../text"
import { percent, rate } from "../percent"
import { type Definition, PATH } from "../wire"
import { t } from "./text"

interface Answered {
  id: string
  asking: string
  text: string
  people: number
  choices?: { key: string; title: string; people: number }[]
  mean?: number | null
  nps?: { score: number; promoters: number; passives: number; detractors: number } | null
  days?: { day: string; people: number; mean: number; score?: number | null }[]
}

interface ResultsOf {
  people: number
  complete: number
  questions: Answered[]
}

interface Words {
  id: string
  contact_id: string
  name: string
  at: string
  text: string
}

const HEIGHT = 140
const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** What a survey found, question by question. */
export function Results({ id }: { id: string; definition: Definition }) {
  const load = useLoad((signal) => api.get<ResultsOf>(`${PATH}/${id}/results`, { signal }), [id])
  return (
    <section class="going-part" aria-labelledby="results-title">
      <header class="results-head">
        <h2 class="going-title" id="results-title">
          {t("results")}
        </h2>
        <a class="button button-plain" href={`${API}${PATH}/${id}/answers.csv`} download="answers.csv">
          <span class="button-words">{t("export")}</span>
        </a>
      </header>
      <Loaded load={load} lines={4}>
        {({ people, complete, questions }) =>
          people ? (
            <>
              <p class="going-said">
                {t("answered", { n: people, people: number(people), done: percent(complete, people) })}
              </p>
              <ol class="questions">
                {questions.map((one) => (
                  <li key={one.id}>
                    <h3 dir="auto">{one.text}</h3>
                    <p class="going-small">{t("answers", { n: one.people })}</p>
                    {one.asking === "text" ? <Texts id={id} question={one.id} /> : <Scores one={one} />}
                  </li>
                ))}
              </ol>
            </>
          ) : (
            <p class="going-small">{t("answered_none")}</p>
          )
        }
      </Loaded>
    </section>
  )
}

/** The score or mean, how the answers fell, and how it went over the days. */
function Scores({ one }: { one: Answered }) {
  const { nps, mean, choices = [], days = [] } = one
  return (
    <div class="scores">
      {nps ? (
        <div class="score">
          <strong>{(nps.score > 0 ? "+" : "") + number(Math.round(nps.score)).replace("-", "−")}</strong>
          <span>{t("nps")}</span>
          <NpsBar nps={nps} />
        </div>
      ) : (
        typeof mean === "number" && (
          <div class="score">
            <strong>{fine.format(mean)}</strong>
            <span>{t("mean")}</span>
          </div>
        )
      )}
      <Bars one={one} choices={choices} />
      {days.length > 1 && typeof mean === "number" && (
        <div class="scores-days">
          <Plotted
            label={t("days")}
            height={HEIGHT}
            of={days}
            draw={async (box) => (await import("./plot")).plotMeans(box, HEIGHT, days, Boolean(nps))}
          />
        </div>
      )}
    </div>
  )
}

function NpsBar({ nps: { promoters, passives, detractors } }: { nps: NonNullable<Answered["nps"]> }) {
  const all = promoters + passives + detractors || 1
  const said = t("nps_said", {
    promoters: rate(promoters / all),
    passives: rate(passives / all),
    detractors: rate(detractors / all),
  })
  return (
    <>
      <span class="nps" role="img" aria-label={said}>
        <span class="nps-against" style={{ width: `${(detractors / all) * 100}%` }} />
        <span class="nps-between" style={{ width: `${(passives / all) * 100}%` }} />
        <span class="nps-for" style={{ width: `${(promoters / all) * 100}%` }} />
      </span>
      <small aria-hidden="true">{said}</small>
    </>
  )
}

/** How many gave each answer. */
function Bars({ one, choices }: { one: Answered; choices: NonNullable<Answered["choices"]> }) {
  const most = Math.max(1, ...choices.map(({ people }) => people))
  return (
    <ul class="bars" aria-label={one.text}>
      {choices.map(({ key, title, people }) => (
        <li key={key}>
          <span class="bars-title" dir="auto">
            {title}
          </span>
          <span class="bars-line" aria-hidden="true">
            <span style={{ width: `${(people / most) * 100}%` }} />
          </span>
          <span class="bars-count">
            {number(people)} <small>{percent(people, one.people)}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What people wrote, the newest first. */
function Texts({ id, question }: { id: string; question: string }) {
  const pages = usePages<Words>(`${PATH}/${id}/texts`, { question, limit: 5 }, "after")
  return (
    <Loaded load={pages} lines={2}>
      {(all) => (
        <>
          <ul class="said-texts">
            {all.map((one) => (
              <li key={one.id}>
                <p dir="auto">{one.text}</p>
                <small>
                  <a href={`/contacts/${one.contact_id}`}>{one.name || t("somebody")}</a> ·{" "}
                  {shortWhen(one.at, coarse.value)}
                </small>
              </li>
            ))}
          </ul>
          <More pages={pages} />
        </>
      )}
    </Loaded>
  )
}
