import { InlineNumber, InlineSelect, Word } from "../../../audiences/build/inline"
import { Button, IconButton } from "../../../kit/button"
import type { Branch, Question, SurveyPage } from "../../wire"
import { Sentence } from "../part"
import { t } from "../text"
import { changedAt, without } from "./listed"

const END = "end"
const NEXT = ""

interface Props {
  pages: readonly SurveyPage[]
  at: number
  onChange: (change: Partial<SurveyPage>) => void
}

/** Where the answers of a page lead: by the first that holds, else on. */
export function Leads({ pages, at, onChange }: Props) {
  const page = pages[at] as SurveyPage
  const branches = page.branches ?? []
  const asked = page.questions.filter(({ asking }) => asking !== "text")
  const goals = goalsOf(pages, at)
  const put = (now: Branch[]) => onChange({ branches: now })
  return (
    <div class="leads">
      {branches.map((one, n) => (
        <Sentence key={n}>
          <Word>{t("lead_if")}</Word>
          <Condition one={one} questions={asked} onChange={(change) => put(changedAt(branches, n, change))} />
          <Word>{t("lead_to")}</Word>
          <InlineSelect
            label={t("lead_goal", { n: n + 1 })}
            look="strong"
            value={one.to}
            options={goals}
            onInput={(to) => put(changedAt(branches, n, { to }))}
          />
          <IconButton
            icon="cross"
            size={14}
            label={t("lead_out", { n: n + 1 })}
            onClick={() => put(without(branches, n))}
          />
        </Sentence>
      ))}
      <Sentence>
        <Word>{t(branches.length ? "lead_else" : "lead_then")}</Word>
        <InlineSelect
          label={t("lead_then_label", { n: at + 1 })}
          look="strong"
          value={page.then ?? NEXT}
          options={[
            { value: NEXT, label: t(at === pages.length - 1 ? "lead_end" : "lead_next") },
            ...goals.filter(({ value }) => value !== END || at < pages.length - 1),
          ]}
          // biome-ignore lint/suspicious/noThenProperty: the API's own word
          onInput={(to) => onChange({ then: to || null })}
        />
        {asked.length > 0 && branches.length < 12 && (
          <Button look="quiet" icon="plus" onClick={() => put([...branches, beginning(asked[0] as Question)])}>
            {t("lead_add")}
          </Button>
        )}
      </Sentence>
    </div>
  )
}

function goalsOf(pages: readonly SurveyPage[], at: number) {
  const others = pages.flatMap((page, n) =>
    n === at ? [] : [{ value: page.id, label: t("survey_page_to", { n: n + 1 }) }],
  )
  return [...others, { value: END, label: t("lead_end") }]
}

function beginning(question: Question): Branch {
  return { question_id: question.id, to: END, ...condition(question) }
}

/** The condition that a question begins with: low numbers, or its first choice. */
function condition({ asking, choices = [] }: Question): Pick<Branch, "at_least" | "at_most" | "keys"> {
  if (asking === "one" || asking === "several")
    return { keys: choices.slice(0, 1).map(({ key }) => key), at_least: null, at_most: null }
  return { at_least: null, at_most: asking === "nps" ? 6 : 3, keys: [] }
}

interface ConditionProps {
  one: { question_id?: string | null; at_least?: number | null; at_most?: number | null; keys?: string[] }
  questions: readonly Question[]
  onChange: (change: Pick<Branch, "question_id" | "at_least" | "at_most" | "keys">) => void
}

/** The answer to a question is in a range, or is one of the choices. */
export function Condition({ one, questions, onChange }: ConditionProps) {
  const question = questions.find(({ id }) => id === one.question_id) ?? questions[0]
  if (!question) return null
  const { id } = question
  const numbers = question.asking !== "one" && question.asking !== "several"
  const low = one.at_least !== null && one.at_least !== undefined
  return (
    <>
      <InlineSelect
        label={t("lead_question")}
        value={id}
        options={questions.map((each) => ({ value: each.id, label: short(each.text) }))}
        onInput={(chosen) => {
          const found = questions.find((each) => each.id === chosen)
          if (found) onChange({ question_id: chosen, ...condition(found) })
        }}
      />
      {numbers ? (
        <>
          <InlineSelect
            label={t("lead_how")}
            value={low ? "at_least" : "at_most"}
            options={(["at_least", "at_most"] as const).map((value) => ({ value, label: t(`lead.${value}`) }))}
            onInput={(how) => {
              const n = one.at_least ?? one.at_most ?? 0
              onChange({
                question_id: id,
                at_least: how === "at_least" ? n : null,
                at_most: how === "at_most" ? n : null,
                keys: [],
              })
            }}
          />
          <InlineNumber
            label={t("lead_number")}
            whole
            min={0}
            value={one.at_least ?? one.at_most ?? null}
            onInput={(n) => onChange({ question_id: id, at_least: low ? n : null, at_most: low ? null : n, keys: [] })}
          />
        </>
      ) : (
        <>
          <Word>{t("lead_is")}</Word>
          <InlineSelect
            label={t("lead_choice")}
            value={one.keys?.[0] ?? ""}
            options={(question.choices ?? []).map(({ key, title }) => ({ value: key, label: title }))}
            onInput={(key) => onChange({ question_id: id, keys: [key], at_least: null, at_most: null })}
          />
        </>
      )}
    </>
  )
}

function short(text: string): string {
  return text.length > 42 ? `${text.slice(0, 40)}…` : text
}
