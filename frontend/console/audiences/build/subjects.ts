import type { Choice } from "../../kit/picker"
import { attributeOf, type Vocabulary, wordsOf } from "../rule/vocabulary"
import { t } from "../text"

/** Everything that a condition can be about, in groups. */
export function subjects(words: Vocabulary): readonly Choice[] {
  const attributes = (of: "contact" | "company") =>
    words.attributes
      .filter((one) => one.of === of)
      .map(({ name }) => ({ id: `${of}:${name}`, label: attributeOf(words, name, of).label, also: name }))
  const grouped = (group: string, icon: Choice["icon"], choices: readonly Choice[]) =>
    choices.map((one) => ({ ...one, group, icon: one.icon ?? icon }))
  return [
    ...grouped(
      t("subject.event"),
      "ticks",
      words.events.map(({ name }) => ({ id: `event:${name}`, label: wordsOf(name), also: name })),
    ),
    ...grouped(t("subject.about"), "contacts", [
      ...attributes("contact"),
      ...words.fields.map(({ name, label }) => ({ id: `field:${name}`, label, also: name })),
    ]),
    ...grouped(t("subject.company"), "team", attributes("company")),
    ...grouped(t("subject.place"), "globe", [
      { id: "online", label: t("subject.online") },
      { id: "reachable", label: t("subject.reachable") },
      { id: "conversation", label: t("subject.conversation"), icon: "inbox" },
    ]),
    ...grouped(
      t("subject.segment"),
      "audience",
      words.segments.map(({ id, name }) => ({ id: `segment:${id}`, label: t("subject.in", { segment: name }) })),
    ),
    ...grouped(
      t("subject.topic"),
      "bell",
      words.topics.map(({ id, name }) => ({ id: `topic:${id}`, label: name })),
    ),
    ...grouped(
      t("subject.campaign"),
      "megaphone",
      (words.campaigns ?? []).map(({ id, name }) => ({ id: `campaign:${id}`, label: name })),
    ),
  ]
}

/** The same as one of them: to change what a condition is about. */
export function segmentsOf(words: Vocabulary): readonly Choice[] {
  return words.segments.map(({ id, name }) => ({ id, label: name }))
}
