import { each, OTHER } from "./flow"
import type { Hands } from "./hands"
import type { Answer, Question } from "./wire"

interface Props {
  question: Question
  answer: Answer | undefined
  set: (id: string, answer: Answer) => void
  say: Hands["say"]
}

/** What can be chosen: how it is kept, and what is seen. */
type Option = [value: number | string, seen: string]

const FACES = ["😞", "🙁", "😐", "🙂", "😍"]

function optionsOf({ asking, most = 5, choices = [], other }: Question, words: string, say: Hands["say"]): Option[] {
  const scale = { nps: 11, csat: 5, rating: most }[asking as string]
  if (!scale)
    return [
      ...choices.map(({ key, title }): Option => [key, title]),
      ...(other ? [[words, say("survey_other")] as Option] : []),
    ]
  return Array.from({ length: scale }, (_, at) =>
    asking === "nps" ? [at, `${at}`] : [at + 1, asking === "csat" ? (FACES[at] as string) : "★"],
  )
}

/** One question with its ways to answer. Numbers, faces and stars are choices too, so that keys work alike. */
export function Asked({ question, answer, set, say }: Props) {
  const { id, asking, text, hint, low, high } = question
  const all = each(answer)
  const several = asking === "several"
  const free = asking === "text"
  const words = all.find((one) => `${one}`.startsWith(OTHER)) as string | undefined
  const options = free ? [] : optionsOf(question, words ?? OTHER, say)
  const most = options.at(-1)?.[0] as number
  /** Of several, one comes in another's place; of all else it is the answer. */
  const put = (value: number | string, before = value) =>
    set(id, several ? ([...all.filter((one) => one !== before), value] as string[]) : value)
  return (
    <fieldset class="ask" data-asking={asking}>
      <legend dir="auto">{text}</legend>
      {hint && <p dir="auto">{hint}</p>}
      <div class={typeof options[0]?.[0] === "number" ? "ask-all ask-scale" : "ask-all"}>
        {options.map(([value, seen], at) => (
          <label key={at}>
            <input
              type={several ? "checkbox" : "radio"}
              name={id}
              class="unseen"
              aria-label={typeof value === "number" ? say("step_of", { n: value, of: most }) : undefined}
              checked={all.includes(value)}
              onChange={() =>
                several && all.includes(value) ? set(id, all.filter((one) => one !== value) as string[]) : put(value)
              }
            />
            <span dir="auto">{seen}</span>
          </label>
        ))}
      </div>
      {(low || high) && (
        <div class="ask-ends">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
      {(free || words) && (
        <textarea
          aria-label={free ? text : say("survey_other")}
          rows={3}
          dir="auto"
          maxlength={free ? 2_000 : 300}
          value={free ? (answer as string) : words?.slice(OTHER.length)}
          onInput={({ currentTarget: { value } }) => (free ? set(id, value) : put(OTHER + value, words))}
        />
      )}
    </fieldset>
  )
}
