import type { ComponentChildren, Ref } from "preact"
import { useId } from "preact/hooks"
import { classes } from "./classes"
import { Icon } from "./icon"

interface Frame {
  label: string
  hint?: ComponentChildren
  error?: string | null | undefined
  optional?: string | undefined
  /** Keeps the label for screen readers alone, where the place says it already. */
  quietLabel?: boolean | undefined
  class?: string | undefined
}

interface FrameProps extends Frame {
  id: string
  children: ComponentChildren
}

/** Label, control, hint and error, tied together for screen readers by the control's id. */
export function Field({ id, label, hint, error, optional, quietLabel, class: extra, children }: FrameProps) {
  return (
    <div class={classes("field", error && "field-wrong", extra)}>
      <label class={quietLabel ? "unseen" : "field-label"} for={id}>
        {label}
        {optional && <span class="field-optional"> {optional}</span>}
      </label>
      {children}
      {error ? (
        <p class="field-error" id={`${id}-more`} role="alert">
          {error}
        </p>
      ) : (
        hint && (
          <p class="field-hint" id={`${id}-more`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}

export interface TextFieldProps extends Frame {
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  onEnter?: (() => void) | undefined
  type?:
    | "text"
    | "email"
    | "password"
    | "search"
    | "url"
    | "tel"
    | "number"
    | "time"
    | "date"
    | "datetime-local"
    | "color"
  name?: string | undefined
  placeholder?: string | undefined
  autocomplete?: AutoFill | undefined
  inputMode?: "text" | "numeric" | "tel" | "email" | "url" | "decimal" | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  maxLength?: number | undefined
  min?: string | undefined
  max?: string | undefined
  innerRef?: Ref<HTMLInputElement> | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const { value, onInput, onBlur, onEnter, innerRef, hint, error, type = "text" } = props
  return (
    <Field {...props} id={id}>
      <input
        ref={innerRef}
        id={id}
        class="field-input"
        // Preact's types tie each input's type to its own attributes; a field of any type has them all.
        type={type as "text"}
        name={props.name}
        value={value}
        placeholder={props.placeholder}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        required={props.required}
        disabled={props.disabled}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-more` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) onEnter?.()
        }}
      />
    </Field>
  )
}

interface TextAreaProps extends Frame {
  value: string
  onInput: (value: string) => void
  rows?: number | undefined
  placeholder?: string | undefined
  maxLength?: number | undefined
  disabled?: boolean | undefined
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea(props: TextAreaProps) {
  const id = useId()
  const { value, onInput, hint, error } = props
  return (
    <Field {...props} id={id}>
      <textarea
        id={id}
        class="field-input field-area"
        rows={props.rows ?? 3}
        value={value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        disabled={props.disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-more` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

interface SelectProps extends Frame {
  value: string
  options: readonly Option[]
  onInput: (value: string) => void
  disabled?: boolean | undefined
}

/** A choice from few: the platform's own list, which every phone and screen reader knows. */
export function Select(props: SelectProps) {
  const id = useId()
  const { value, options, onInput, hint, error } = props
  return (
    <Field {...props} id={id}>
      <span class="field-select">
        <select
          id={id}
          class="field-input"
          value={value}
          disabled={props.disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={hint || error ? `${id}-more` : undefined}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={14} />
      </span>
    </Field>
  )
}

interface CheckProps {
  label: ComponentChildren
  hint?: ComponentChildren
  checked: boolean
  some?: boolean | undefined
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
  /** A switch acts at once; a check box waits for Save. */
  asSwitch?: boolean | undefined
  unseenLabel?: boolean | undefined
}

/** A yes or no: a check box, or a switch when it acts at once. */
export function Check({ label, hint, checked, some, onChange, disabled, asSwitch, unseenLabel }: CheckProps) {
  const id = useId()
  return (
    <div class="check">
      <input
        id={id}
        ref={(box) => {
          if (box) box.indeterminate = Boolean(some)
        }}
        class={asSwitch ? "check-switch" : "check-box"}
        type="checkbox"
        role={asSwitch ? "switch" : undefined}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-more` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class={unseenLabel ? "unseen" : "check-label"} for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint check-hint" id={`${id}-more`}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface RadioProps {
  label: string
  name: string
  value: string
  options: readonly { value: string; label: string; hint?: string }[]
  onInput: (value: string) => void
}

/** One of a few, all in sight, each with its reason. */
export function Radios({ label, name, value, options, onInput }: RadioProps) {
  const id = useId()
  return (
    <fieldset class="radios">
      <legend class="field-label">{label}</legend>
      {options.map((option) => (
        <div class="check" key={option.value}>
          <input
            id={`${id}-${option.value}`}
            class="check-radio"
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            aria-describedby={option.hint ? `${id}-${option.value}-more` : undefined}
            onChange={() => onInput(option.value)}
          />
          <label class="check-label" for={`${id}-${option.value}`}>
            {option.label}
          </label>
          {option.hint && (
            <p class="field-hint check-hint" id={`${id}-${option.value}-more`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
