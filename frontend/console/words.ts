import type { ComponentChildren } from "preact"
import { type Phrase, speaks, type Words } from "../shared/i18n"
import en from "./en.json"

const machine = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions().hourCycle ?? "h23"

/** Words are the language's, 12 or 24 hours are the machine's. */
export const locale = `en-GB-u-hc-${machine}`

export type TextKey = keyof typeof en

/** Says a phrase of the console; `n` chooses its plural form. */
export const t: Words<TextKey> = speaks(locale, en)

/** Makes the same for the catalogue of an area that is loaded later. */
export function speaker<Key extends string>(catalogue: Readonly<Record<Key, Phrase>>): Words<Key> {
  return speaks(locale, catalogue)
}

/** A phrase with elements in the places of names: `parts(t("x"), { who: <b>Ana</b> })`. */
export function parts(text: string, elements: Record<string, ComponentChildren>): ComponentChildren[] {
  return text.split(/\{(\w+)\}/).map((piece, at) => (at % 2 ? (elements[piece] ?? piece) : piece))
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale).format(value)
}
