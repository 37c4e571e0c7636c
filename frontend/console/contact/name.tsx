import { useSignal } from "@preact/signals"
import { api } from "../api"
import { toastProblem } from "../kit/toast"
import { can } from "../shell/session"
import { t } from "../text"
import type { Contact } from "../wire"
import { Edit } from "./attributes"
import { called } from "./called"

interface Props {
  contact: Contact
  onChange: (contact: Contact) => void
}

/** The contact's name, changed in its place. */
export function Name({ contact, onChange }: Props) {
  const editing = useSignal(false)
  const text = useSignal(contact.name)
  const done = async (keep: boolean) => {
    if (!editing.value) return
    editing.value = false
    const name = text.value.trim()
    if (!keep || !name || name === contact.name) return
    try {
      onChange(await api.patch<Contact>(`/contacts/${contact.id}`, { name }))
    } catch (error) {
      toastProblem(error)
    }
  }
  if (editing.value) return <Edit text={text} label={t("contact.name")} onDone={done} />
  return (
    <h2 class="contact-name" dir="auto">
      {can("contacts") ? (
        <button
          type="button"
          class="contact-rename"
          aria-label={t("contact.edit", { label: t("contact.name"), value: called(contact) })}
          onClick={() => {
            text.value = contact.name
            editing.value = true
          }}
        >
          {called(contact)}
        </button>
      ) : (
        called(contact)
      )}
    </h2>
  )
}
