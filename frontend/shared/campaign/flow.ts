/** Where answers lead in a survey. The server has the same rules. */
import type { Answer, Answers, Condition, Question, SurveyContent, SurveyPage, Thanks } from "./wire"

/** How an answer begins that is none of the choices. */
export const OTHER = "other:"

/** What was answered to a question, one by one. */
export function each(answer: Answer | undefined): (number | string)[] {
  return [answer ?? []].flat()
}

/** The number is in the range, or one of the keys was chosen; never where nothing was answered. */
export function holds({ question_id, at_least, at_most, keys = [] }: Condition, answers: Answers): boolean {
  return each(answers[question_id ?? ""]).some((one) =>
    typeof one === "number"
      ? one >= (at_least ?? one) && one <= (at_most ?? one) && !keys.length
      : keys.includes(one.replace(/:.*/s, "")),
  )
}

/** The page after this one, or none at the end: by the first branch that holds, else by `then`, else the next. */
export function leadsTo({ pages }: SurveyContent, page: SurveyPage, answers: Answers): SurveyPage | undefined {
  const to = page.branches?.find((branch) => holds(branch, answers))?.to ?? page.then
  return to ? pages.find(({ id }) => id === to) : pages[pages.indexOf(page) + 1]
}

/** What is said at the end: the first that is for these answers, else the first for everybody. */
export function thanksFor({ thanks }: SurveyContent, answers: Answers): Thanks | undefined {
  return thanks.find((one) => holds(one, answers)) ?? thanks.find(({ question_id }) => !question_id) ?? thanks.at(-1)
}

/** What has to be answered on a page was, and nothing is left half said. */
export function isComplete({ questions }: SurveyPage, answers: Answers): boolean {
  return questions.every(({ id, required }: Question) => {
    const all = each(answers[id])
    return required === false || (all.length && !all.some((one) => /^(other:)?\s*$/.test(`${one}`)))
  })
}
