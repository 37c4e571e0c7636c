import type { Asking, Content, Definition, Kind, Question, Variant } from "../wire"
import { t } from "./text"

/** A new campaign of a kind, with something to begin from in every place that may not be empty. */
export function blank(kind: Kind): Definition {
  return {
    name: t(`blank.${kind}`),
    kind,
    purpose: kind === "survey" ? "survey" : "promotional",
    reason: "",
    audience: { type: "all", of: [] },
    when: { mode: kind === "message" ? "once" : "always" },
    variants: [{ key: "a", wordings: [{ content: blankContent(kind), locale: null }] }],
  }
}

export function blankContent(kind: Kind): Content {
  switch (kind) {
    case "banner":
      return { type: "banner", text: t("blank.banner_text"), actions: [], position: "top", floating: false }
    case "carousel":
      return { type: "slides", slides: [{ title: t("blank.slide"), text: "", actions: [] }] }
    case "tour":
      return { type: "tour", steps: [{ title: t("blank.step"), text: "" }] }
    case "survey":
      return {
        type: "survey",
        pages: [{ id: "page_1", questions: [blankQuestion("nps", "question_1")] }],
        thanks: [{ text: t("blank.thanks") }],
        place: "corner",
      }
    default:
      return { type: "talk", blocks: [{ type: "text", text: t("blank.talk") }], subject: "" }
  }
}

export function blankQuestion(asking: Asking, id: string): Question {
  const choices =
    asking === "one" || asking === "several"
      ? [1, 2].map((n) => ({ key: `choice_${n}`, title: t("blank.choice", { n }) }))
      : []
  return { id, asking, text: t(`blank.ask_${asking}`), required: asking !== "text", choices }
}

/** An id of the form `page_3` that none of the others has. */
export function freshId(stem: string, taken: readonly string[]): string {
  let n = taken.length + 1
  while (taken.includes(`${stem}_${n}`)) n++
  return `${stem}_${n}`
}

const LETTERS = "abcdefghij"

/** One more version that says the same as another, to be changed. */
export function another(variants: readonly Variant[], like: Variant): Variant {
  const key = [...LETTERS].find((letter) => !variants.some((one) => one.key === letter)) ?? `v${variants.length + 1}`
  return { ...like, key, name: "" }
}
