import { useSignal } from "@preact/signals"
import { useId } from "preact/hooks"
import { IconButton } from "../kit/button"
import { Field } from "../kit/field"
import { t } from "./text"

interface Props {
  label: string
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  onEnter?: (() => void) | undefined
  hint?: string | undefined
  error?: string | undefined
  optional?: string | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  focused?: boolean | undefined
}

/** A secret of another firm's: hidden until one asks to see it, and no password for the browser to remember. */
export function SecretField({ onInput, onBlur, onEnter, value, placeholder, disabled, focused, ...frame }: Props) {
  const id = useId()
  const shown = useSignal(false)
  return (
    <Field {...frame} id={id}>
      <span class="secret-field">
        <input
          id={id}
          class="field-input"
          // Preact's types tie each input's type to its own attributes; this one changes between two.
          type={(shown.value ? "text" : "password") as "password"}
          value={value}
          placeholder={placeholder}
          disabled={disabled}
          autofocus={focused}
          autocomplete="off"
          data-1p-ignore
          data-lpignore="true"
          spellcheck={false}
          aria-invalid={frame.error ? true : undefined}
          aria-describedby={frame.hint || frame.error ? `${id}-more` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key === "Enter") onEnter?.()
          }}
        />
        <IconButton
          icon="eye"
          size={16}
          label={t(shown.value ? "secret.hide" : "secret.show", { what: frame.label })}
          pressed={shown.value}
          onClick={() => (shown.value = !shown.value)}
        />
      </span>
    </Field>
  )
}
