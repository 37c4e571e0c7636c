/**
 * Words in a language: a catalogue is flat JSON, `{name}` stands for a value, and a phrase that counts has one text
 * for each plural form that `Intl.PluralRules` knows in that language; its number is `n`.
 */
export type Phrase = string | Partial<Record<Intl.LDMLPluralRule, string>>
export type Catalogue = Readonly<Record<string, Phrase>>
export type Values = Readonly<Record<string, string | number>>
export type Words<Key extends string = string> = (key: Key, values?: Values) => string

/** Makes the function that says a phrase; numbers are written the language's way. */
export function speaks<Key extends string>(locale: string, catalogue: Readonly<Record<Key, Phrase>>): Words<Key> {
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  return (key, values = {}) => {
    const phrase: Phrase = catalogue[key]
    const text = typeof phrase === "string" ? phrase : (phrase[plurals.select(Number(values.n))] ?? phrase.other ?? "")
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole
      return typeof value === "number" ? numbers.format(value) : value
    })
  }
}

/** The first of the wished languages that is offered; "pt" and "pt-PT" find "pt-BR", "zh-Hans-SG" finds "zh-CN". */
export function pick(wished: readonly (string | null | undefined)[], offered: readonly string[]): string {
  for (const wish of wished) {
    if (!wish) continue
    const exact = offered.find((tag) => tag.toLowerCase() === wish.toLowerCase())
    const near = offered.find((tag) => language(tag) === language(wish))
    if (exact ?? near) return (exact ?? near) as string
  }
  return offered[0] as string
}

function language(tag: string): string {
  return (tag.split(/[-_]/)[0] as string).toLowerCase()
}
