import { useSignal } from "@preact/signals"
import { api } from "../api"
import { IconButton } from "../kit/button"
import { confirm } from "../kit/dialog"
import { toast, toastProblem } from "../kit/toast"
import { can } from "../shell/session"
import { t } from "../text"
import type { Contact } from "../wire"
import { called } from "./called"

interface Props {
  contact: Contact
  onChange: (contact: Contact) => void
}

/** Stops everything between this contact and the business, and allows it again. */
export function BlockButton({ contact, onChange }: Props) {
  const busy = useSignal(false)
  if (!can("contacts")) return null
  const set = async (blocked: boolean) => {
    if (busy.value) return
    busy.value = true
    try {
      const path = `/contacts/${contact.id}/block`
      const answer = blocked ? await api.post<Contact | undefined>(path) : await api.remove<Contact | undefined>(path)
      onChange(answer?.id ? answer : { ...contact, blocked })
      toast(t(blocked ? "block.done" : "block.undone", { name: called(contact) }), {
        action: blocked ? { label: t("toast.undo"), run: () => void set(false) } : undefined,
      })
    } catch (error) {
      toastProblem(error)
    } finally {
      busy.value = false
    }
  }
  const ask = async () => {
    const sure = await confirm({
      title: t("block.ask", { name: called(contact) }),
      text: t("block.ask_text"),
      action: t("block.do"),
      danger: true,
    })
    if (sure) await set(true)
  }
  return contact.blocked ? (
    <IconButton icon="reopen" label={t("block.undo")} busy={busy.value} onClick={() => void set(false)} />
  ) : (
    <IconButton icon="block" label={t("block.do")} busy={busy.value} onClick={() => void ask()} />
  )
}
