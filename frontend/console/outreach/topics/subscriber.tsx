import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { called as contactCalled } from "../../contact/called"
import { channelName } from "../../inbox/channel"
import { Avatar } from "../../kit/avatar"
import { Badge, type Tone } from "../../kit/badge"
import { Button } from "../../kit/button"
import { TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { fullDate, fullWhen } from "../../kit/time"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { Loaded } from "../../parts/sheet"
import { can } from "../../shell/session"
import { Entry } from "../consents/entry"
import type { Consent } from "../consents/wire"
import { t } from "./text"
import type { Subscriber } from "./wire"

const TONES: Record<Subscriber["state"], Tone> = { active: "accent", pending: "soon", ended: "plain", expired: "plain" }

interface Props {
  one: Subscriber
  onEnded: () => void
}

/** Somebody who subscribed: who, where, how often, since when; and on demand the proof that they did. */
export function SubscriberRow({ one, onEnded }: Props) {
  const open = useSignal(false)
  const ending = useSignal(false)
  const name = contactCalled({ id: one.contact_id, name: one.contact_name })
  const since = one.ended_at ?? one.granted_at ?? one.asked_at
  const on = one.state === "active" || one.state === "pending"
  return (
    <li class="subscriber">
      <div class="subscriber-head">
        <Avatar name={name} channel={one.channel_type} />
        <div class="item-words">
          <div class="item-title">
            <a class="subscriber-name" href={`/contacts/${one.contact_id}`} dir="auto">
              {name}
            </a>
            <Badge tone={TONES[one.state]}>{t(`is.${one.state}`)}</Badge>
            {one.left && on && <Badge tone="late">{t("left")}</Badge>}
          </div>
          <div class="item-hint">
            {[t(`often.${one.frequency}`), channelName(one.channel_type), shown(one.address)]
              .filter(Boolean)
              .join(" · ")}
          </div>
        </div>
        <time class="topic-quiet subscriber-since" dateTime={since} data-tip={fullWhen(since)}>
          {fullDate(since)}
        </time>
        <Button look="quiet" expanded={open.value} onClick={() => (open.value = !open.value)}>
          {t("proof")}
        </Button>
        {on && can("contacts") && (
          <Button look="quiet" onClick={() => (ending.value = true)}>
            {t("end")}
          </Button>
        )}
      </div>
      {open.value && <Proof one={one} />}
      {ending.value && <EndDialog one={one} name={name} onClose={() => (ending.value = false)} onEnded={onEnded} />}
    </li>
  )
}

/** Addresses that mean something to people; a session's number does not. */
function shown(address: string): string {
  return /@|^\+?\d{6,}$/.test(address) ? address : ""
}

function Proof({ one }: { one: Subscriber }) {
  const load = useLoad(
    (signal) =>
      api.get<Page<Consent>>("/consents", {
        query: { contact: one.contact_id, topic: one.topic_id, limit: 20 },
        signal,
      }),
    [one.contact_id, one.topic_id, one.state],
  )
  return (
    <div class="subscriber-proof">
      <Loaded load={load} lines={1}>
        {({ items }) => (
          <ol class="proof" aria-label={t("proof")}>
            {items.map((entry) => (
              <Entry key={entry.id} one={entry} open />
            ))}
          </ol>
        )}
      </Loaded>
    </div>
  )
}

function EndDialog({ one, name, onClose, onEnded }: Props & { name: string; onClose: () => void }) {
  const said = useSignal("")
  const end = async () => {
    const path = `/topics/${one.topic_id}/subscribers/${one.identity_id}`
    await api.remove(path, { query: { said: said.value.trim() } })
    onEnded()
    onClose()
    toast(t("ended", { name }))
  }
  return (
    <FormDialog title={t("end_ask", { name })} action={t("end_do")} onClose={onClose} save={end}>
      {({ wrong, submit }) => (
        <>
          <p>{t("end_text")}</p>
          <TextField
            label={t("end_said")}
            hint={t("end_said_hint")}
            optional={t("optional")}
            maxLength={500}
            value={said.value}
            error={wrong("said")}
            onEnter={submit}
            onInput={(value) => (said.value = value)}
          />
        </>
      )}
    </FormDialog>
  )
}
