import { useSignal } from "@preact/signals"
import { useLayoutEffect, useRef } from "preact/hooks"
import { api } from "../api"
import { Button, IconButton } from "../kit/button"
import { toast, toastProblem } from "../kit/toast"
import { can } from "../shell/session"
import { shownAttributes } from "../store/attributes"
import { locale, t } from "../text"
import type { Contact } from "../wire"
import { Section } from "./view"

interface Fact {
  id: string
  label: string
  value: string
  change: (value: string) => Record<string, unknown>
}

interface Props {
  contact: Contact
  onChange: (contact: Contact) => void
}

/** What is known of the contact; each value is changed in its place. */
export function Attributes({ contact, onChange }: Props) {
  const adding = useSignal(false)
  const may = can("contacts")
  const save = async (change: Record<string, unknown>) => {
    try {
      onChange(await api.patch<Contact>(`/contacts/${contact.id}`, change))
      return true
    } catch (error) {
      toastProblem(error)
      return false
    }
  }
  return (
    <Section
      title={t("contact.about")}
      action={
        may && (
          <IconButton
            icon="plus"
            size={16}
            label={t("contact.add")}
            onClick={() => {
              adding.value = true
            }}
          />
        )
      }
    >
      <dl class="facts">
        {facts(contact).map((fact) => (
          <FactRow key={fact.id} fact={fact} may={may} onSave={(value) => save(fact.change(value))} />
        ))}
      </dl>
      {adding.value && (
        <NewFact
          onClose={() => {
            adding.value = false
          }}
          onSave={(name, value) => save({ attributes: { [name]: parse(value) } })}
        />
      )}
    </Section>
  )
}

const languages = new Intl.DisplayNames(locale, { type: "language" })

function facts(contact: Contact): Fact[] {
  const plain = (id: "email" | "phone", label: string, value: string | null | undefined): Fact => ({
    id,
    label,
    value: value ?? "",
    change: (text) => ({ [id]: text }),
  })
  return [
    ...(contact.email && !contact.identities?.some((one) => one.address === contact.email)
      ? [plain("email", t("contact.email"), contact.email)]
      : []),
    ...(contact.phone ? [plain("phone", t("contact.phone"), contact.phone)] : []),
    ...(contact.locale
      ? [
          {
            id: "locale",
            label: t("contact.language"),
            value: languageName(contact.locale),
            change: (text: string) => ({ locale: text }),
          },
        ]
      : []),
    ...shownAttributes("contact", contact.attributes ?? {}).map(({ key, value, label }) => ({
      id: `attribute-${key}`,
      label,
      value: shown(value),
      change: (text: string) => ({ attributes: { [key]: text ? parse(text) : null } }),
    })),
  ]
}

const FIXED = new Set(["locale"])

/** A language by its tag; one that nobody knows stays as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

export function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "")
}

/** What is typed keeps its kind: numbers and yes or no are not made words. */
export function parse(text: string): unknown {
  const value = text.trim()
  if (value === "true" || value === "false") return value === "true"
  return value !== "" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && value.length < 16 ? Number(value) : value
}

function FactRow({ fact, may, onSave }: { fact: Fact; may: boolean; onSave: (value: string) => Promise<boolean> }) {
  const editing = useSignal(false)
  const text = useSignal(fact.value)
  const editable = may && !FIXED.has(fact.id)
  const done = async (keep: boolean) => {
    if (!editing.value) return
    editing.value = false
    const value = text.value.trim()
    if (!keep || value === fact.value) return
    if (await onSave(value)) toast(t("contact.saved", { label: fact.label }))
  }
  return (
    <div class="fact">
      <dt>{fact.label}</dt>
      <dd>
        {editing.value ? (
          <Edit text={text} label={fact.label} onDone={done} />
        ) : editable ? (
          <button
            type="button"
            class="fact-value fact-edit"
            aria-label={t("contact.edit", { label: fact.label, value: fact.value })}
            onClick={() => {
              text.value = fact.value
              editing.value = true
            }}
          >
            {fact.value || "–"}
          </button>
        ) : (
          <span class="fact-value">{fact.value || "–"}</span>
        )}
      </dd>
    </div>
  )
}

interface EditProps {
  text: { value: string }
  label: string
  onDone: (keep: boolean) => void
}

export function Edit({ text, label, onDone }: EditProps) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.select(), [])
  return (
    <input
      ref={field}
      class="fact-input"
      aria-label={label}
      value={text.value}
      onInput={(event) => {
        text.value = event.currentTarget.value
      }}
      onBlur={() => onDone(true)}
      onKeyDown={(event) => {
        if (event.isComposing) return
        if (event.key === "Enter") onDone(true)
        if (event.key === "Escape") onDone(false)
      }}
    />
  )
}

function NewFact({
  onSave,
  onClose,
}: {
  onSave: (name: string, value: string) => Promise<boolean>
  onClose: () => void
}) {
  const label = useSignal("")
  const value = useSignal("")
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const save = async (event: Event) => {
    event.preventDefault()
    const key = label.value.trim().toLowerCase().replace(/\s+/g, "_")
    if (key && value.value.trim() && (await onSave(key, value.value))) onClose()
  }
  return (
    <form class="fact-new" onSubmit={save}>
      <input
        ref={first}
        class="field-input"
        aria-label={t("contact.new_name")}
        placeholder={t("contact.new_name")}
        value={label.value}
        onInput={(event) => {
          label.value = event.currentTarget.value
        }}
      />
      <input
        class="field-input"
        aria-label={t("contact.new_value")}
        placeholder={t("contact.new_value")}
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
      <Button type="submit" off={!(label.value.trim() && value.value.trim()) && t("contact.new_needs")}>
        {t("contact.add_do")}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {t("dialog.cancel")}
      </Button>
    </form>
  )
}
