import { useSignal } from "@preact/signals"
import { useId, useRef } from "preact/hooks"
import { Field } from "../kit/field"
import { Icon } from "../kit/icon"
import { type Choice, Picker } from "../kit/picker"
import { t } from "./text"

interface Props {
  label: string
  value: string
  choices: readonly Choice[]
  onPick: (id: string) => void
  hint?: string | undefined
  error?: string | undefined
  disabled?: boolean | undefined
  /** Shown while nothing is chosen. */
  placeholder?: string | undefined
}

/** A choice from many: looks like a field, opens a list that one narrows by typing. */
export function Choose({ label, value, choices, onPick, hint, error, disabled, placeholder }: Props) {
  const id = useId()
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const chosen = choices.find((choice) => choice.id === value)
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <button
        ref={anchor}
        id={id}
        type="button"
        class="field-input choose"
        disabled={disabled}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        aria-describedby={hint || error ? `${id}-more` : undefined}
        onClick={() => {
          open.value = !open.value
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
          event.preventDefault()
          open.value = true
        }}
      >
        <span class="choose-words">{chosen?.label ?? (value || placeholder)}</span>
        <Icon name="down" size={14} />
      </button>
      {open.value && (
        <Picker
          anchor={anchor}
          label={label}
          placeholder={t("choose.find")}
          choices={choices.map((choice) => ({ ...choice, checked: choice.id === value }))}
          onClose={() => {
            open.value = false
          }}
          onPick={(choice) => {
            open.value = false
            onPick(choice.id)
            anchor.current?.focus()
          }}
        />
      )}
    </Field>
  )
}
