import { Compare } from "../../../audiences/build/compare"
import { Word } from "../../../audiences/build/inline"
import type { Property } from "../../../audiences/rule/rule"
import { comparing, propertyOf, type Vocabulary, wordsOf } from "../../../audiences/rule/vocabulary"
import { IconButton } from "../../../kit/button"
import { MenuButton } from "../../../kit/menu"
import { Sentence } from "../part"
import { changedAt, without } from "../say/listed"
import { t } from "../text"

interface Props {
  words: Vocabulary
  event: string
  where: readonly Property[]
  onChange: (where: Property[]) => void
}

/** Which of an event's properties have to be how. */
export function Wheres({ words, event, where, onChange }: Props) {
  const known = words.events.find(({ name }) => name === event)?.properties ?? []
  if (!event || (!known.length && !where.length)) return null
  return (
    <>
      {where.map((one, n) => (
        <Sentence key={one.name + n}>
          <Word>{t(n ? "where_and" : "where")}</Word>
          <strong>{wordsOf(one.name)}</strong>
          <Compare
            words={words}
            what={propertyOf(words, event, one.name)}
            one={one}
            onChange={(now) => onChange(changedAt(where, n, now))}
          />
          <IconButton
            icon="cross"
            size={14}
            label={t("piece_out", { what: wordsOf(one.name) })}
            onClick={() => onChange(without(where, n))}
          />
        </Sentence>
      ))}
      <MenuButton
        label={t("where_add")}
        words={t("where_add")}
        look="quiet"
        items={known.map(({ name, type }) => ({
          label: wordsOf(name),
          run: () => onChange([...where, comparing(words, type, { name, op: "" }, "")]),
        }))}
      />
    </>
  )
}
