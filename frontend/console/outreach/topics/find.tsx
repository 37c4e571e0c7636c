import { useSignal } from "@preact/signals"
import { useId, useRef } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { called } from "../../contact/called"
import { Avatar } from "../../kit/avatar"
import { Field } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { Picker } from "../../kit/picker"
import type { Contact } from "../../wire"
import { t } from "./text"

interface Props {
  chosen: Contact | null
  onPick: (contact: Contact) => void
}

/** A contact, found by name, address or number. */
export function FindContact({ chosen, onPick }: Props) {
  const id = useId()
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <Field id={id} label={t("contact")}>
      <button
        ref={anchor}
        id={id}
        type="button"
        class="field-input choose"
        aria-haspopup="dialog"
        aria-expanded={open.value}
        onClick={() => (open.value = !open.value)}
      >
        <span class="choose-words">{chosen ? called(chosen) : t("contact_choose")}</span>
        <Icon name="down" size={14} />
      </button>
      {open.value && (
        <Found
          anchor={anchor}
          onClose={() => (open.value = false)}
          onPick={(contact) => {
            open.value = false
            onPick(contact)
            anchor.current?.focus()
          }}
        />
      )}
    </Field>
  )
}

interface FoundProps {
  anchor: { current: HTMLButtonElement | null }
  onClose: () => void
  onPick: (contact: Contact) => void
}

function Found({ anchor, onClose, onPick }: FoundProps) {
  const q = useSignal("")
  const { data } = useLoad(
    (signal) => api.get<Page<Contact>>("/contacts", { query: { q: q.value.trim(), limit: 20 }, signal }),
    [q.value.trim()],
  )
  const kept = useRef<readonly Contact[]>([])
  if (data) kept.current = data.items
  const found = kept.current
  return (
    <Picker
      anchor={anchor}
      label={t("contact")}
      placeholder={t("contact_find")}
      found
      empty={t("contact_none")}
      choices={found.map((one) => ({
        id: one.id,
        label: called(one),
        hint: one.email ?? one.phone ?? one.city ?? undefined,
        art: <Avatar name={called(one)} />,
      }))}
      onQuery={(words) => (q.value = words)}
      onClose={onClose}
      onPick={({ id }) => {
        const one = found.find((each) => each.id === id)
        if (one) onPick(one)
      }}
    />
  )
}
