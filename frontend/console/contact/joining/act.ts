import { api } from "../../api"
import { toast, toastProblem } from "../../kit/toast"
import { t } from "../../text"
import type { Contact } from "../../wire"
import { called } from "../called"
import { restoring } from "./values"
import type { Foreseen } from "./wire"
import { say } from "./words"

/** Makes the two one, with a way back. */
export async function merge({ kept, gone }: Foreseen): Promise<Contact> {
  const [one, other] = [kept.contact, gone.contact]
  const after = await api.post<Contact>(`/contacts/${one.id}/merge`, { other_id: other.id })
  const back = { label: t("toast.undo"), run: () => void undo(one, other, after) }
  toast(say("done", { gone: called(other), kept: called(one) }), {
    stay: 12_000,
    action: other.identities.length ? back : undefined,
  })
  return after
}

/** Splits every address back that came from the other, and takes back what was filled in. */
async function undo(one: Contact, other: Contact, after: Contact): Promise<void> {
  try {
    for (const { id } of other.identities) await api.post(`/contacts/${one.id}/identities/${id}/split`)
    const change = restoring(one, after)
    if (Object.keys(change).length) await api.patch(`/contacts/${one.id}`, change)
    toast(say("undone", { gone: called(other), kept: called(one) }))
  } catch (error) {
    toastProblem(error)
    toast(say("undone.part"), { stay: 10_000 })
  }
}
