import { InlineSelect, Word } from "../../../audiences/build/inline"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Button } from "../../../kit/button"
import { MenuButton } from "../../../kit/menu"
import { ASKINGS, type Survey, type SurveyPage } from "../../wire"
import { blankQuestion, freshId } from "../blank"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"
import { Leads } from "./leads"
import { changedAt, moved, without } from "./listed"
import { Piece } from "./piece"
import { QuestionEditor } from "./question"
import { ThanksEditor } from "./thanks"

const MOST_PAGES = 20
const MOST_QUESTIONS = 5

interface Props {
  content: Survey
  words: Vocabulary | null
}

/** Pages of questions, where the answers lead, and the thanks. */
export function SurveyEditor({ content, words }: Props) {
  const it = useDraft()
  const { pages } = content
  const put = (now: SurveyPage[], at = "") => it.setContent<Survey>({ pages: now }, at)
  const questions = pages.flatMap((page) => page.questions.map(({ id }) => id))
  return (
    <div class="lines">
      <Sentence>
        <Word>{t("survey_in")}</Word>
        <InlineSelect
          label={t("survey_place")}
          look="strong"
          value={content.place ?? "corner"}
          options={(["corner", "banner", "full"] as const).map((value) => ({ value, label: t(`survey.${value}`) }))}
          onInput={(place) => it.setContent<Survey>({ place })}
        />
      </Sentence>
      <ol class="pieces" aria-label={t("survey_pages")}>
        {pages.map((page, p) => (
          <Piece
            key={page.id}
            name={t("survey_page", { n: p + 1 })}
            at={p}
            of={pages.length}
            keep={pages.length === 1 && t("piece_only")}
            onMove={(by) => put(moved(pages, p, by))}
            onRemove={() => put(without(pages, p))}
          >
            <Questions
              page={page}
              at={p}
              words={words}
              taken={questions}
              onChange={(change, at) => put(changedAt(pages, p, change), at && `pages[${p}].${at}`)}
            />
            <Leads pages={pages} at={p} onChange={(change) => put(changedAt(pages, p, change))} />
          </Piece>
        ))}
      </ol>
      {pages.length < MOST_PAGES && (
        <Button
          icon="plus"
          onClick={() =>
            put([
              ...pages,
              {
                id: freshId(
                  "page",
                  pages.map(({ id }) => id),
                ),
                questions: [blankQuestion("text", freshId("question", questions))],
              },
            ])
          }
        >
          {t("survey_page_add")}
        </Button>
      )}
      <ThanksEditor content={content} words={words} />
    </div>
  )
}

interface QuestionsProps {
  page: SurveyPage
  at: number
  words: Vocabulary | null
  taken: readonly string[]
  onChange: (change: Partial<SurveyPage>, at?: string) => void
}

function Questions({ page, at, words, taken, onChange }: QuestionsProps) {
  const { questions } = page
  return (
    <>
      <ol class="pieces" aria-label={t("questions")}>
        {questions.map((one, q) => (
          <Piece
            key={one.id}
            bare
            name={t("question", { n: q + 1 })}
            at={q}
            of={questions.length}
            keep={questions.length === 1 && t("piece_only")}
            onMove={(by) => onChange({ questions: moved(questions, q, by) })}
            onRemove={() => onChange({ questions: without(questions, q) })}
          >
            <QuestionEditor
              one={one}
              at={`pages[${at}].questions[${q}]`}
              words={words}
              onChange={(change, place) =>
                onChange({ questions: changedAt(questions, q, change) }, place && `questions[${q}].${place}`)
              }
            />
          </Piece>
        ))}
      </ol>
      {questions.length < MOST_QUESTIONS && (
        <MenuButton
          label={t("question_add")}
          words={t("question_add")}
          look="quiet"
          items={ASKINGS.map((asking) => ({
            label: t(`asking.${asking}`),
            run: () => onChange({ questions: [...questions, blankQuestion(asking, freshId("question", taken))] }),
          }))}
        />
      )}
    </>
  )
}
