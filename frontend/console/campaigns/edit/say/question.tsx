import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Button, IconButton } from "../../../kit/button"
import { Check, Select, TextField } from "../../../kit/field"
import { ASKINGS, type Asking, type Choice, type Question } from "../../wire"
import { blankQuestion, freshId } from "../blank"
import { useDraft, useFault } from "../draft"
import { t } from "../text"
import { changedAt, without } from "./listed"
import { Words } from "./words"

const MOST_CHOICES = 12

interface Props {
  one: Question
  at: string
  words: Vocabulary | null
  onChange: (change: Partial<Question>, place?: string) => void
}

/** One question: how it is answered, what it asks, and what there is to choose. */
export function QuestionEditor({ one, at, words, onChange }: Props) {
  const chooses = one.asking === "one" || one.asking === "several"
  const scale = one.asking === "nps" || one.asking === "rating" || one.asking === "csat"
  return (
    <div class="question">
      <div class="question-line">
        <Select
          label={t("asking")}
          quietLabel
          value={one.asking}
          options={ASKINGS.map((value) => ({ value, label: t(`asking.${value}`) }))}
          onInput={(asking) => onChange(turned(one, asking as Asking))}
        />
        <Check label={t("required")} checked={one.required ?? true} onChange={(required) => onChange({ required })} />
      </div>
      <Words
        label={t("question_text")}
        quietLabel
        max={300}
        at={`${at}.text`}
        words={words}
        value={one.text}
        onInput={(text) => onChange({ text }, "text")}
      />
      {chooses && <Choices one={one} at={at} onChange={onChange} />}
      {scale && (
        <div class="question-ends">
          {one.asking === "rating" && (
            <Select
              label={t("most")}
              value={String(one.most ?? 5)}
              options={[3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({ value: String(n), label: t("most_n", { n }) }))}
              onInput={(most) => onChange({ most: Number(most) })}
            />
          )}
          <TextField
            label={t("low")}
            maxLength={40}
            value={one.low ?? ""}
            onInput={(low) => onChange({ low }, "low")}
          />
          <TextField
            label={t("high")}
            maxLength={40}
            value={one.high ?? ""}
            onInput={(high) => onChange({ high }, "high")}
          />
        </div>
      )}
    </div>
  )
}

/** Asked in another way: what was written stays, what is chosen comes or goes. */
function turned(one: Question, asking: Asking): Partial<Question> {
  const blank = blankQuestion(asking, one.id)
  const untouched = one.text === blankQuestion(one.asking, one.id).text
  return {
    asking,
    text: untouched ? blank.text : one.text,
    choices: blank.choices?.length ? (one.choices?.length ? one.choices : blank.choices) : [],
    ...(blank.choices?.length ? {} : { other: false }),
  }
}

function Choices({ one, at, onChange }: Omit<Props, "words">) {
  const choices = one.choices ?? []
  const put = (now: Choice[], place = "choices") => onChange({ choices: now }, place)
  return (
    <div class="choices">
      <ol aria-label={t("choices")}>
        {choices.map((choice, n) => (
          <ChoiceLine
            key={choice.key}
            choice={choice}
            n={n}
            at={`${at}.choices[${n}]`}
            onInput={(title) => put(changedAt(choices, n, { title }), `choices[${n}].title`)}
            onRemove={() => put(without(choices, n))}
            keep={choices.length < 2 && t("piece_only")}
          />
        ))}
      </ol>
      <div class="choices-foot">
        {choices.length < MOST_CHOICES && (
          <Button
            look="quiet"
            icon="plus"
            onClick={() => {
              const key = freshId(
                "choice",
                choices.map((each) => each.key),
              )
              put([...choices, { key, title: t("blank.choice", { n: choices.length + 1 }) }])
            }}
          >
            {t("choice_add")}
          </Button>
        )}
        <Check label={t("other")} checked={Boolean(one.other)} onChange={(other) => onChange({ other })} />
      </div>
    </div>
  )
}

interface LineProps {
  choice: Choice
  n: number
  at: string
  onInput: (title: string) => void
  onRemove: () => void
  keep: string | false
}

function ChoiceLine({ choice, n, at, onInput, onRemove, keep }: LineProps) {
  const wrong = useFault(`${useDraft().contentPath}.${at}.title`)
  return (
    <li class="choice">
      <TextField
        label={t("choice", { n: n + 1 })}
        quietLabel
        maxLength={80}
        error={wrong}
        value={choice.title}
        onInput={onInput}
      />
      <IconButton icon="cross" size={14} label={t("piece_out", { what: choice.title })} off={keep} onClick={onRemove} />
    </li>
  )
}
