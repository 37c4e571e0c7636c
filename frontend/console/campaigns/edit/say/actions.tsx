import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Button } from "../../../kit/button"
import { Select } from "../../../kit/field"
import { usePages } from "../../../parts/pages"
import type { Action, Summary } from "../../wire"
import { PATH } from "../../wire"
import { t } from "../text"
import { changedAt, without } from "./listed"
import { Piece } from "./piece"
import { Words } from "./words"

const KINDS = ["url", "talk", "tour", "dismiss"] as const
const MOST = 2

interface Props {
  actions: readonly Action[]
  onChange: (actions: Action[], at?: string) => void
  /** Where they are within the content: empty, or `slides[1].`. */
  at: string
  words: Vocabulary | null
  /** There is a next page to go to. */
  next?: boolean
}

/** At most two things to press: each opens a page, begins a conversation, starts a tour, or says no thanks. */
export function Actions({ actions, onChange, at, words, next }: Props) {
  const kinds = next ? [...KINDS, "next" as const] : KINDS
  return (
    <div class="acts-of">
      <ul class="pieces" aria-label={t("actions")}>
        {actions.map((one, n) => (
          <Piece
            key={n}
            bare
            name={t("action", { n: n + 1 })}
            at={n}
            of={actions.length}
            onRemove={() => onChange(without(actions, n))}
          >
            <div class="act-of">
              <Select
                label={t("action_does", { n: n + 1 })}
                quietLabel
                value={one.kind}
                options={kinds.map((value) => ({ value, label: t(`action.${value}`) }))}
                onInput={(kind) => onChange(changedAt(actions, n, { kind: kind as Action["kind"], value: "" }))}
              />
              <Words
                label={t("action_title")}
                quietLabel
                placeholder={t("action_title")}
                max={40}
                at={`${at}actions[${n}].title`}
                words={words}
                value={one.title}
                onInput={(title) => onChange(changedAt(actions, n, { title }), `actions[${n}].title`)}
              />
              <Value
                one={one}
                at={`${at}actions[${n}].value`}
                words={words}
                onInput={(value) => onChange(changedAt(actions, n, { value }), `actions[${n}].value`)}
              />
            </div>
          </Piece>
        ))}
      </ul>
      {actions.length < MOST && (
        <Button
          look="quiet"
          icon="plus"
          class="ruling-add-one"
          onClick={() => onChange([...actions, { kind: "url", title: t("action_blank"), value: "" }])}
        >
          {t("action_add")}
        </Button>
      )}
    </div>
  )
}

interface ValueProps {
  one: Action
  at: string
  words: Vocabulary | null
  onInput: (value: string) => void
}

function Value({ one, at, words, onInput }: ValueProps) {
  if (one.kind === "dismiss" || one.kind === "next") return null
  if (one.kind === "tour") return <TourChoice value={one.value ?? ""} onInput={onInput} />
  const label = t(`action_value.${one.kind}`)
  return (
    <Words
      label={label}
      quietLabel
      placeholder={one.kind === "url" ? "https://" : label}
      max={2_000}
      at={at}
      words={words}
      value={one.value ?? ""}
      onInput={onInput}
    />
  )
}

function TourChoice({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const tours = usePages<Summary>(PATH, { kind: "tour", limit: 100 }, "after")
  return (
    <Select
      label={t("action_value.tour")}
      quietLabel
      value={value}
      options={[
        { value: "", label: t("action_tour_none") },
        ...(tours.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onInput={onInput}
    />
  )
}
