// biome-ignore-all lint/suspicious/noThenProperty: so it is called on the wire
import assert from "node:assert/strict"
import test from "node:test"
import { holds, isComplete, leadsTo, thanksFor } from "./flow"
import type { Answer, Answers, Condition, Question, SurveyContent, SurveyPage } from "./wire"

function question(id: string, more: Partial<Question> = {}): Question {
  return { id, asking: "one", text: id, ...more }
}

function page(id: string, more: Partial<SurveyPage> = {}): SurveyPage {
  return { id, questions: [question(`q_${id}`)], ...more }
}

function survey(...pages: SurveyPage[]): SurveyContent {
  return { type: "survey", pages, thanks: [{ text: "Thanks" }] }
}

const CASES: [string, Condition, Answer | undefined, boolean][] = [
  ["a number at the low end", { at_least: 3, at_most: 6 }, 3, true],
  ["a number at the high end", { at_least: 3, at_most: 6 }, 6, true],
  ["a number under it", { at_least: 3 }, 2, false],
  ["a number over it", { at_most: 6 }, 7, false],
  ["zero", { at_most: 6 }, 0, true],
  ["any number where there is no range", {}, 4, true],
  ["a number where keys are asked for", { keys: ["4"] }, 4, false],
  ["a key that was chosen", { keys: ["a", "b"] }, "b", true],
  ["a key that was not", { keys: ["a"] }, "b", false],
  ["one of several keys", { keys: ["a"] }, ["c", "a"], true],
  ["none of several", { keys: ["a"] }, [], false],
  ["what was written beside the choices", { keys: ["other"] }, "other:tea: green", true],
  ["that, among several", { keys: ["other"] }, ["a", "other:tea"], true],
  ["words where a range is asked for", { at_least: 1 }, "7", false],
  ["no answer", { at_most: 6 }, undefined, false],
]

for (const [what, condition, answer, expected] of CASES) {
  test(`a branch ${expected ? "holds" : "does not hold"} for ${what}`, () => {
    const answers: Answers = answer === undefined ? {} : { q: answer }
    assert.equal(holds({ question_id: "q", ...condition }, answers), expected)
  })
}

test("the first branch that holds leads on, before `then`, before the next page", () => {
  const first = page("a", {
    branches: [
      { question_id: "q", at_most: 6, to: "d" },
      { question_id: "q", at_most: 8, to: "c" },
    ],
    then: "b",
  })
  const content = survey(first, page("b"), page("c"), page("d"))
  assert.equal(leadsTo(content, first, { q: 5 })?.id, "d")
  assert.equal(leadsTo(content, first, { q: 8 })?.id, "c")
  assert.equal(leadsTo(content, first, { q: 9 })?.id, "b")
  assert.equal(leadsTo(content, content.pages[1]!, {})?.id, "c")
})

test("a branch may go by the answer of a page before, and go back", () => {
  const second = page("b", { branches: [{ question_id: "q_a", keys: ["no"], to: "a" }] })
  const content = survey(page("a"), second)
  assert.equal(leadsTo(content, second, { q_a: "no" })?.id, "a")
})

test("it ends after the last page, at `end`, and where a page is not there", () => {
  const content = survey(page("a", { then: "end" }), page("b"), page("c", { then: "gone" }))
  for (const at of [0, 2]) assert.equal(leadsTo(content, content.pages[at]!, {}), undefined)
})

test("thanks are for the answer, else for everybody, else the last there are", () => {
  const thanks = [{ text: "All" }, { text: "Fans", question_id: "q", at_least: 9 }]
  const content = { ...survey(), thanks }
  assert.equal(thanksFor(content, { q: 9 })?.text, "Fans")
  assert.equal(thanksFor(content, { q: 2 })?.text, "All")
  assert.equal(thanksFor({ ...content, thanks: thanks.slice(1) }, { q: 2 })?.text, "Fans")
  assert.equal(thanksFor({ ...content, thanks: [] }, {}), undefined)
})

test("a page is complete once all that must be answered is, and nothing is half said", () => {
  const questions = [question("a"), question("b", { required: false })]
  const complete = (answers: Record<string, string | number | string[]>) =>
    !!isComplete({ id: "p", questions }, answers)
  assert.equal(complete({}), false)
  assert.equal(complete({ b: "x" }), false)
  assert.equal(complete({ a: "" }), false)
  assert.equal(complete({ a: " \n" }), false)
  assert.equal(complete({ a: [] }), false)
  assert.equal(complete({ a: "other: " }), false)
  assert.equal(complete({ a: ["x", "other:"] }), false)
  assert.equal(complete({ a: 0 }), true)
  assert.equal(complete({ a: "other:tea" }), true)
  assert.equal(complete({ a: ["x"] }), true)
})
