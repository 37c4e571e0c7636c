import type { ComponentChildren } from "preact"
import { useDraft } from "./draft"
import { type SectionId, sectionOf } from "./faults"
import { t } from "./text"

interface Props {
  id: SectionId
  /** Fields whose problems stand beside them; what is said of others stands below the heading. */
  own?: RegExp
  actions?: ComponentChildren
  children: ComponentChildren
}

/** One part of a campaign under its heading, with what is missing in it. */
export function Part({ id, own, actions, children }: Props) {
  const it = useDraft()
  const here = it.faults.value.filter(({ field }) => sectionOf(field) === id && !own?.test(field))
  const doubts = it.found.value.warnings.filter(({ field }) => sectionOf(field) === id)
  return (
    <section class="writing-part" id={`part-${id}`} aria-labelledby={`part-${id}-title`}>
      <header class="writing-part-head">
        <h2 id={`part-${id}-title`}>{t(`part.${id}`)}</h2>
        {actions}
      </header>
      {children}
      {here.map(({ field, text }) => (
        <p key={field + text} class="part-wrong" role="alert" tabIndex={-1}>
          {text}
        </p>
      ))}
      {doubts.map(({ field, text }) => (
        <p key={field + text} class="part-doubt">
          {text}
        </p>
      ))}
    </section>
  )
}

/** Words and controls in a row, read as one sentence. */
export function Sentence({ children }: { children: ComponentChildren }) {
  return <div class="sentence">{children}</div>
}
