import { useSignal } from "@preact/signals"
import { useId, useRef } from "preact/hooks"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { IconButton } from "../../../kit/button"
import { Field } from "../../../kit/field"
import { Picker } from "../../../kit/picker"
import { useDraft, useFault } from "../draft"
import { t } from "../text"
import { variablesOf, written } from "./variables"

interface Props {
  label: string
  value: string
  onInput: (value: string) => void
  /** The field within the content, for what is wrong with it. */
  at: string
  words: Vocabulary | null
  rows?: number
  max?: number
  placeholder?: string
  hint?: string
  quietLabel?: boolean
  optional?: string
}

/** Words with a menu of what can stand in them: one line, or several where `rows` says so. */
export function Words({ label, value, onInput, at, words, rows, max, placeholder, hint, quietLabel, optional }: Props) {
  const id = useId()
  const it = useDraft()
  const error = useFault(`${it.contentPath}.${at}`)
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const shared = {
    ref: box,
    id,
    value,
    placeholder,
    maxLength: max,
    dir: "auto" as const,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error || hint ? `${id}-more` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  const insert = (text: string) => {
    const field = box.current
    if (!field) return
    field.focus()
    field.setRangeText(text, field.selectionStart ?? value.length, field.selectionEnd ?? value.length, "end")
    onInput(field.value)
  }
  return (
    <Field id={id} label={label} error={error} hint={hint} quietLabel={quietLabel} optional={optional}>
      <span class="worded">
        {rows ? (
          <textarea {...shared} rows={rows} class="field-input field-area" />
        ) : (
          <input {...shared} class="field-input" autocomplete="off" />
        )}
        <Variables words={words} label={label} onInsert={insert} />
      </span>
    </Field>
  )
}

interface VariablesProps {
  words: Vocabulary | null
  label: string
  onInsert: (text: string) => void
}

function Variables({ words, label, onInsert }: VariablesProps) {
  const { said } = useDraft()
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => (open.value = false)
  return (
    <>
      <IconButton
        innerRef={anchor}
        icon="braces"
        size={16}
        class="worded-button"
        label={t("variables_in", { what: label })}
        popup="dialog"
        expanded={open.value}
        onClick={() => (open.value = !open.value)}
      />
      {open.value && (
        <Picker
          anchor={anchor}
          label={t("variables")}
          placeholder={t("variables_find")}
          place="below-end"
          choices={variablesOf(said.value, words)}
          onClose={close}
          onPick={({ id }) => {
            close()
            onInsert(written(id))
          }}
        />
      )}
    </>
  )
}
