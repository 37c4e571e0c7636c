import { useSignal } from "@preact/signals"
import { api, BASE } from "../../api"
import { adopt } from "../../kit/adopt"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import type { IconName } from "../../kit/icons"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { speaker, t } from "../../text"
import type { Contact } from "../../wire"
import { called } from "../called"
import words from "./en.json"
import sheet from "./erasing.css" with { type: "text" }

const say = speaker(words)

adopt(sheet)

export interface EraseProps {
  contact: Contact
  onClose: () => void
}

/** Says what goes and what stays, offers all of it as a file, and has the name typed: there is no way back. */
export function Erase({ contact, onClose }: EraseProps) {
  const name = called(contact)
  const typed = useSignal("")
  const { busy, problem, erase } = useErasing(contact, onClose)
  const sure = plain(typed.value) === plain(name)
  return (
    <Dialog
      title={say("title", { name })}
      size="medium"
      class="erasing"
      onClose={onClose}
      foot={
        <>
          {problem && (
            <p class="field-error dialog-wrong" role="alert">
              {problem.words}
            </p>
          )}
          <Button onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button
            look="primary"
            class="button-destroy"
            busy={busy}
            off={!sure && say("type.not_yet")}
            onClick={() => void erase()}
          >
            {say("do")}
          </Button>
        </>
      }
    >
      <Lines title={say("goes")} icon="trash" lines={GOES} class="erasing-goes" />
      <Lines title={say("stays")} icon="check" lines={STAYS} />
      <Export contact={contact} />
      <TextField
        label={say("type", { name })}
        hint={say("type.hint")}
        value={typed.value}
        autocomplete="off"
        onInput={(text) => {
          typed.value = text
        }}
        onEnter={() => sure && void erase()}
      />
    </Dialog>
  )
}

const GOES = ["goes.talks", "goes.person", "goes.waiting", "goes.subscriptions"] as const
const STAYS = ["stays.proof", "stays.stops", "stays.numbers"] as const

function Lines(props: {
  title: string
  icon: IconName
  lines: readonly (typeof GOES | typeof STAYS)[number][]
  class?: string
}) {
  return (
    <section class={props.class} aria-label={props.title}>
      <h3>{props.title}</h3>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>
            <Icon name={props.icon} size={16} />
            {say(line)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Export({ contact: { id } }: { contact: Contact }) {
  return (
    <p class="erasing-export">
      <a class="button" href={`${BASE}/contacts/${id}/export`} download={`contact-${id}.json`}>
        <Icon name="download" size={16} />
        {say("export")}
      </a>
      <small>{say("export.hint")}</small>
    </p>
  )
}

function useErasing(contact: Contact, onClose: () => void) {
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const erase = async () => {
    if (busy.peek()) return
    busy.value = true
    problem.value = null
    try {
      await api.remove(`/contacts/${contact.id}`)
      onClose()
      toast(say("done", { name: called(contact) }))
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  return { busy: busy.value, problem: problem.value, erase }
}

/** A name as it is compared: who types it need not mind capitals and double spaces. */
function plain(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase().replace(/\s+/g, " ").trim()
}
