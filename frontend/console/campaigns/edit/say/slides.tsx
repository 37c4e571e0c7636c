import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Button } from "../../../kit/button"
import { TextField } from "../../../kit/field"
import type { Slide, Slides } from "../../wire"
import { useDraft } from "../draft"
import { t } from "../text"
import { Actions } from "./actions"
import { changedAt, moved, without } from "./listed"
import { Picture } from "./picture"
import { Piece } from "./piece"
import { Words } from "./words"

const MOST = 10

/** Pages that are swiped through, in their order. */
export function SlidesEditor({ content, words }: { content: Slides; words: Vocabulary | null }) {
  const it = useDraft()
  const { slides } = content
  const put = (now: Slide[], at = "") => it.setContent<Slides>({ slides: now }, at)
  return (
    <div class="lines">
      <ol class="pieces" aria-label={t("slides")}>
        {slides.map((one, n) => {
          const set = (change: Partial<Slide>, at = "") => put(changedAt(slides, n, change), at && `slides[${n}].${at}`)
          return (
            <Piece
              key={n}
              name={t("slide", { n: n + 1 })}
              at={n}
              of={slides.length}
              keep={slides.length === 1 && t("piece_only")}
              onMove={(by) => put(moved(slides, n, by))}
              onRemove={() => put(without(slides, n))}
              onDuplicate={
                slides.length < MOST ? () => put([...slides.slice(0, n + 1), one, ...slides.slice(n + 1)]) : undefined
              }
            >
              <Picture image={one.image} onChange={(image) => set({ image })} />
              {one.image && (
                <TextField
                  label={t("alt")}
                  hint={t("alt_hint")}
                  maxLength={200}
                  value={one.alt ?? ""}
                  onInput={(alt) => set({ alt }, "alt")}
                />
              )}
              <Words
                label={t("heading")}
                max={200}
                at={`slides[${n}].title`}
                words={words}
                value={one.title ?? ""}
                onInput={(title) => set({ title }, "title")}
              />
              <Words
                label={t("text")}
                rows={2}
                max={2_000}
                at={`slides[${n}].text`}
                words={words}
                value={one.text ?? ""}
                onInput={(text) => set({ text }, "text")}
              />
              <Actions
                actions={one.actions ?? []}
                at={`slides[${n}].`}
                words={words}
                next={n < slides.length - 1}
                onChange={(actions, at) => set({ actions }, at)}
              />
            </Piece>
          )
        })}
      </ol>
      {slides.length < MOST && (
        <Button icon="plus" onClick={() => put([...slides, { title: t("blank.slide"), text: "", actions: [] }])}>
          {t("slide_add")}
        </Button>
      )}
    </div>
  )
}
