import { useSignal } from "@preact/signals"
import { Select, TextField } from "../../../kit/field"
import { SecretField } from "../../../parts/secret-field"
import { t as shared } from "../../../parts/text"
import type { AccountField } from "../../wire"
import { t } from "../text"

/** What was typed, by the name of the field. */
export type Values = Readonly<Record<string, string>>

interface Props {
  fields: readonly AccountField[]
  values: Values
  onChange: (name: string, value: string) => void
  /** What the server said of a field, by its path. */
  wrong: (path: string) => string | undefined
  onEnter?: () => void
  disabled?: boolean
}

/** The questions of a channel type's form, as its data asks them. */
export function AccountFields({ fields, values, ...rest }: Props) {
  return (
    <div class="lines">
      {fields.map((field) => (
        <AccountInput key={field.name} field={field} value={values[field.name] ?? ""} {...rest} />
      ))}
    </div>
  )
}

export function pathOf({ name, secret }: AccountField): string {
  return secret ? `secrets.${name}` : `settings.account.${name}`
}

/** Whether a value can be right; what the server cannot be asked for while one types. */
export function fits({ pattern }: AccountField, value: string): boolean {
  if (!pattern || !value.trim()) return true
  try {
    return new RegExp(pattern).test(value.trim())
  } catch {
    return true
  }
}

export function missing(fields: readonly AccountField[], values: Values): AccountField | undefined {
  return fields.find(
    (field) => (field.required !== false && !values[field.name]?.trim()) || !fits(field, values[field.name] ?? ""),
  )
}

/** What a form begins with. */
export function initial(fields: readonly AccountField[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, field.default ?? ""]))
}

type InputProps = Omit<Props, "fields" | "values"> & { field: AccountField; value: string }

function AccountInput({ field, value, onChange, wrong, onEnter, disabled }: InputProps) {
  const left = useSignal(false)
  const odd = left.value && !fits(field, value)
  const looks = field.example ? t("field.looks_like", { example: field.example }) : t("field.looks_wrong")
  const props = {
    label: field.label,
    value,
    disabled,
    hint: field.help || undefined,
    error: wrong(pathOf(field)) ?? (odd ? looks : undefined),
    optional: field.required === false ? `(${shared("form.optional")})` : undefined,
    onInput: (text: string) => onChange(field.name, text),
    onBlur: () => {
      left.value = true
    },
    onEnter,
  }
  if (field.choices?.length)
    return <Select {...props} options={field.choices.map((one) => ({ value: one, label: spoken(one) }))} />
  if (field.secret) return <SecretField {...props} />
  return <TextField {...props} placeholder={field.example} autocomplete="off" />
}

/** `starttls` as it is; `human_agent` as words. */
function spoken(choice: string): string {
  const words = choice.replaceAll("_", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
