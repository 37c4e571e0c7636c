import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { TextField } from "../../kit/field"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { t } from "../../text"
import type { Contact } from "../../wire"
import { called } from "../called"
import { topicName } from "./section"
import type { Subscription } from "./wire"
import { say } from "./words"

interface Props {
  contact: Contact
  one: Subscription
  onClose: () => void
  onDone: () => void
}

/** Ends a subscription for a contact who said so; how they said it is kept with the proof. */
export function End({ contact, one, onClose, onDone }: Props) {
  const said = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const end = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      const query = { said: said.value.trim() || null }
      await api.remove(`/topics/${one.topic_id}/subscribers/${one.identity_id}`, { query })
      toast(say("end.done", { topic: topicName(one) }))
      onDone()
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  return (
    <Dialog
      title={say("end.title", { topic: topicName(one) })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button look="primary" class="button-destroy" busy={busy.value} onClick={() => void end()}>
            {say("end.do")}
          </Button>
        </>
      }
    >
      <p>{say("end.text", { name: called(contact), channel: one.channel_name })}</p>
      <TextField
        label={say("end.said")}
        hint={say("end.said_hint")}
        maxLength={500}
        autocomplete="off"
        value={said.value}
        error={problem.value?.words}
        onInput={(text) => (said.value = text)}
        onEnter={() => void end()}
      />
    </Dialog>
  )
}
