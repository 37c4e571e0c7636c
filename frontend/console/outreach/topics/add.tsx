import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Check, Radios, Select, TextArea, TextField } from "../../kit/field"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { Fields } from "../../parts/section"
import { channels } from "../../store/directory"
import type { Contact } from "../../wire"
import { FindContact } from "./find"
import { t } from "./text"
import type { Counted, Often, Subscriber } from "./wire"

const METHODS = ["form", "word", "teammate", "link"] as const

interface Props {
  one: Counted
  onClose: () => void
  onAdded: () => void
}

interface Filled {
  way: "contact" | "address"
  contact: Contact | null
  identity: string
  channel: string
  address: string
  name: string
  often: Often
  confirmed: boolean
  words: string
  at: string
  method: string
  page: string
}

/** Subscribes somebody, with the proof that they asked for it. */
export function AddSubscriber({ one, onClose, onAdded }: Props) {
  const { topic } = one
  const reachable = channels.value.filter(({ id }) => !topic.channel_ids.length || topic.channel_ids.includes(id))
  const value = useSignal<Filled>({
    way: "contact",
    contact: null,
    identity: "",
    channel: reachable.find(({ type }) => type === "email")?.id ?? reachable[0]?.id ?? "",
    address: "",
    name: "",
    often: topic.frequencies[0] ?? "as_it_happens",
    confirmed: false,
    words: "",
    at: "",
    method: "form",
    page: "",
  })
  const now = value.value
  const set = (change: Partial<Filled>) => {
    value.value = { ...value.peek(), ...change }
  }
  const identities = (now.contact?.identities ?? []).filter(({ channel_id }) =>
    reachable.some(({ id }) => id === channel_id),
  )
  const known = now.identity || identities[0]?.id || ""
  const type = reachable.find(({ id }) => id === now.channel)?.type
  const save = async () => {
    const who =
      now.way === "contact"
        ? { identity_id: known }
        : {
            channel_id: now.channel,
            address: now.address.trim(),
            name: now.name.trim() || null,
            confirmed: now.confirmed,
          }
    const proof = {
      words: now.words.trim(),
      method: now.method,
      at: now.at ? new Date(now.at).toISOString() : null,
      page_url: now.page.trim() || null,
    }
    const added = await api.post<Subscriber>(`/topics/${topic.id}/subscribers`, { ...who, frequency: now.often, proof })
    onAdded()
    onClose()
    toast(t(added.state === "pending" ? "added_pending" : "added"))
  }
  const off =
    (now.way === "contact" ? !known && t("who_needed") : !now.address.trim() && t("address_needed")) ||
    (!now.words.trim() && t("words_needed"))
  return (
    <FormDialog title={t("add")} action={t("add_do")} size="medium" off={off} onClose={onClose} save={save}>
      {({ wrong }) => (
        <>
          <Radios
            label={t("who")}
            name="who"
            value={now.way}
            options={(["contact", "address"] as const).map((way) => ({ value: way, label: t(`who.${way}`) }))}
            onInput={(way) => set({ way: way as Filled["way"] })}
          />
          {now.way === "contact" ? (
            <>
              <FindContact chosen={now.contact} onPick={(contact) => set({ contact, identity: "" })} />
              {now.contact && !identities.length && <p class="field-error">{t("not_reachable")}</p>}
              {identities.length > 1 && (
                <Select
                  label={t("channel")}
                  value={known}
                  options={identities.map(({ id, channel_type, channel_name, label }) => ({
                    value: id,
                    label: [channelName(channel_type), channel_name, label].filter(Boolean).join(" · "),
                  }))}
                  onInput={(identity) => set({ identity })}
                />
              )}
            </>
          ) : (
            <Fields>
              <Select
                label={t("channel")}
                value={now.channel}
                error={wrong("channel_id")}
                options={reachable.map(({ id, type: of, name }) => ({
                  value: id,
                  label: `${channelName(of)} · ${name}`,
                }))}
                onInput={(channel) => set({ channel })}
              />
              <TextField
                label={t("address")}
                maxLength={300}
                autocomplete="off"
                value={now.address}
                error={wrong("address")}
                onInput={(address) => set({ address })}
              />
              <TextField
                label={t("their_name")}
                optional={t("optional")}
                maxLength={200}
                autocomplete="off"
                value={now.name}
                onInput={(name) => set({ name })}
              />
            </Fields>
          )}
          {now.way === "address" && type === "email" && (
            <Check
              label={t("confirmed")}
              hint={t("confirmed_hint")}
              checked={now.confirmed}
              onChange={(confirmed) => set({ confirmed })}
            />
          )}
          <TextArea
            label={t("their_words")}
            hint={t("their_words_hint")}
            rows={2}
            maxLength={2_000}
            value={now.words}
            error={wrong("proof.words")}
            onInput={(words) => set({ words })}
          />
          <Fields>
            <Select
              label={t("column.often")}
              value={now.often}
              options={topic.frequencies.map((id) => ({ value: id, label: t(`often.${id}`) }))}
              onInput={(often) => set({ often: often as Often })}
            />
            <Select
              label={t("method")}
              value={now.method}
              options={METHODS.map((id) => ({ value: id, label: t(`method.${id}`) }))}
              onInput={(method) => set({ method })}
            />
            <TextField
              label={t("agreed_at")}
              type="datetime-local"
              hint={t("agreed_at_hint")}
              value={now.at}
              error={wrong("proof.at")}
              onInput={(at) => set({ at })}
            />
            <TextField
              label={t("page")}
              type="url"
              optional={t("optional")}
              placeholder="https://"
              value={now.page}
              error={wrong("proof.page_url")}
              onInput={(page) => set({ page })}
            />
          </Fields>
        </>
      )}
    </FormDialog>
  )
}
