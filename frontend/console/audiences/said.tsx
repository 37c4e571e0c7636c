import type { Rule } from "./rule/rule"
import { sentence } from "./rule/sentence"
import type { Vocabulary } from "./rule/vocabulary"

/** A rule as a sentence; what it is about and what it is compared with stands out. */
export function Said({ rule, words }: { rule: Rule; words: Vocabulary }) {
  return (
    <>
      {sentence(rule, words).map(({ text, weight }, at) =>
        weight ? (
          <strong key={at} dir="auto">
            {text}
          </strong>
        ) : (
          text
        ),
      )}
    </>
  )
}
