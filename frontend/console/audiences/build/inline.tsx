import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useId, useRef } from "preact/hooks"
import { classes } from "../../kit/classes"
import { Icon } from "../../kit/icon"
import { type Choice, Picker } from "../../kit/picker"

interface Option<V extends string> {
  value: V
  label: string
}

interface InlineSelectProps<V extends string> {
  label: string
  value: V
  options: readonly Option<V>[]
  onInput: (value: V) => void
  look?: "plain" | "strong" | undefined
}

/** A choice from few within a sentence: as wide as its words. */
export function InlineSelect<V extends string>({ label, value, options, onInput, look }: InlineSelectProps<V>) {
  const known = options.some((one) => one.value === value)
  return (
    <select
      class={classes("said-select", look === "strong" && "said-strong")}
      aria-label={label}
      value={value}
      onChange={(event) => onInput(event.currentTarget.value as V)}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
      {!known && <option value={value}>{value}</option>}
    </select>
  )
}

interface ChipProps {
  label: string
  name: string
  choices: readonly Choice[]
  placeholder: string
  onPick: (id: string) => void
  onCreate?: ((name: string) => void) | undefined
  createLabel?: ((name: string) => string) | undefined
  chosen?: string
}

/** What a condition is about: a press offers everything else. */
export function Chip({ label, name, choices, placeholder, onPick, onCreate, createLabel, chosen }: ChipProps) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => {
    open.value = false
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="said-chip"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value
        }}
      >
        <span dir="auto">{name}</span>
        <Icon name="down" size={12} />
      </button>
      {open.value && (
        <Picker
          anchor={anchor}
          label={label}
          placeholder={placeholder}
          choices={choices.map((one) => (one.id === chosen ? { ...one, checked: true } : one))}
          onClose={close}
          onPick={({ id }) => {
            close()
            onPick(id)
          }}
          onCreate={
            onCreate &&
            ((typed) => {
              close()
              onCreate(typed)
            })
          }
          createLabel={createLabel}
        />
      )}
    </>
  )
}

interface NumberProps {
  label: string
  value: number | null
  onInput: (value: number | null) => void
  /** Whole numbers only. */
  whole?: boolean
  min?: number
  first?: boolean
}

/** A number within a sentence. What is no number yet stays as it is typed, and counts as none. */
export function InlineNumber({ label, value, onInput, whole, min }: NumberProps) {
  const text = useSignal(value === null ? "" : String(value))
  const parsed = numberOf(text.value, whole, min)
  if (parsed !== value) {
    const typing = text.value.trim() !== "" && value === null
    if (!typing) text.value = value === null ? "" : String(value)
  }
  return (
    <input
      class="said-input said-number"
      inputMode={whole ? "numeric" : "decimal"}
      aria-label={label}
      aria-invalid={text.value.trim() !== "" && parsed === null ? true : undefined}
      autocomplete="off"
      placeholder="0"
      size={Math.max(2, text.value.length)}
      value={text.value}
      onInput={(event) => {
        text.value = event.currentTarget.value
        onInput(numberOf(text.value, whole, min))
      }}
    />
  )
}

/** `1 000`, `1,5` and `1.5` are numbers, too. */
export function numberOf(text: string, whole?: boolean, min?: number): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/,(?=\d{1,2}$)/, ".")
    .replaceAll(",", "")
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  const value = Number(plain)
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value)) || (min !== undefined && value < min)) return null
  return value
}

interface DateProps {
  label: string
  value: string | null
  onInput: (value: string | null) => void
}

export function InlineDate({ label, value, onInput }: DateProps) {
  return (
    <input
      class="said-input said-date"
      type="date"
      aria-label={label}
      value={value?.slice(0, 10) ?? ""}
      onInput={(event) => onInput(event.currentTarget.value || null)}
    />
  )
}

interface SuggestProps {
  label: string
  value: string
  values: readonly unknown[]
  placeholder?: string
  onInput: (value: string) => void
  /** Enter, or a press on a suggestion. */
  onTake?: ((value: string) => void) | undefined
  onBack?: (() => void) | undefined
}

/** Text within a sentence, with what was seen before as suggestions. */
export function Suggest({ label, value, values, placeholder, onInput, onTake, onBack }: SuggestProps) {
  const id = useId()
  const open = useSignal(false)
  const at = useSignal(-1)
  const field = useRef<HTMLInputElement>(null)
  const typed = value.trim().toLowerCase()
  const seen = [...new Set(values.map(String))]
  const shown = seen.filter((one) => one.toLowerCase().includes(typed) && one !== value).slice(0, 8)
  const isOpen = open.value && shown.length > 0
  const take = (one: string) => {
    open.value = false
    at.value = -1
    if (onTake) onTake(one)
    else onInput(one)
    field.current?.focus()
  }
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !event.altKey && shown.length) {
      event.preventDefault()
      open.value = true
      at.value = (at.value + step + shown.length + (at.value < 0 && step < 0 ? 1 : 0)) % shown.length
    } else if (event.key === "Enter" || (event.key === "," && onTake)) {
      const chosen = isOpen ? shown[at.value] : undefined
      if (chosen === undefined && !onTake) return
      event.preventDefault()
      if (chosen !== undefined) take(chosen)
      else if (value.trim()) take(value.trim())
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      open.value = false
    } else if (event.key === "Backspace" && !value) onBack?.()
  }
  return (
    <span class="said-suggest">
      <input
        ref={field}
        class="said-input"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && at.value >= 0 ? `${id}-${at.value}` : undefined}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={500}
        placeholder={placeholder}
        size={Math.max(placeholder?.length ?? 4, Math.min(40, value.length + 1))}
        value={value}
        onInput={(event) => {
          at.value = -1
          open.value = true
          onInput(event.currentTarget.value)
        }}
        onClick={() => {
          open.value = true
        }}
        onBlur={() => {
          open.value = false
          if (onTake && value.trim()) onTake(value.trim())
        }}
        onKeyDown={key}
      />
      <span id={`${id}-list`} class="said-list" role="listbox" aria-label={label} hidden={!isOpen}>
        {isOpen &&
          shown.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant marks it
            <span
              key={one}
              id={`${id}-${index}`}
              role="option"
              class={classes("said-option", index === at.value && "said-option-current")}
              aria-selected={index === at.value}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              {one}
            </span>
          ))}
      </span>
    </span>
  )
}

interface TokensProps {
  label: string
  values: readonly (string | number)[]
  seen: readonly unknown[]
  placeholder: string
  takeOff: (value: string) => string
  onChange: (values: readonly (string | number)[]) => void
  /** What is typed as what is kept; null when it cannot be. */
  read: (text: string) => string | number | null
}

/** Several values: each a token that can be taken off. */
export function Tokens({ label, values, seen, placeholder, takeOff, onChange, read }: TokensProps) {
  const text = useSignal("")
  const add = (typed: string) => {
    const value = read(typed)
    text.value = ""
    if (value !== null && !values.includes(value)) onChange([...values, value])
  }
  const left = seen.filter((one) => !values.map(String).includes(String(one)))
  return (
    <span class="said-tokens">
      {values.map((one) => (
        <span key={String(one)} class="said-token">
          <span dir="auto">{String(one)}</span>
          <button
            type="button"
            aria-label={takeOff(String(one))}
            onClick={() => onChange(values.filter((other) => other !== one))}
          >
            <Icon name="cross" size={12} />
          </button>
        </span>
      ))}
      <Suggest
        label={label}
        value={text.value}
        values={left}
        placeholder={values.length ? "" : placeholder}
        onInput={(value) => {
          text.value = value
        }}
        onTake={add}
        onBack={() => onChange(values.slice(0, -1))}
      />
    </span>
  )
}

/** Words between controls. */
export function Word({ children }: { children: ComponentChildren }) {
  return <span class="said-word">{children}</span>
}
