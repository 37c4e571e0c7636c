import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { called } from "../../contact/called"
import { channelName } from "../../inbox/channel"
import { Avatar } from "../../kit/avatar"
import { Button } from "../../kit/button"
import { Select } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { Picker } from "../../kit/picker"
import { toastProblem } from "../../kit/toast"
import { CopyLine } from "../../parts/copy-line"
import { Section } from "../../parts/section"
import type { Contact, Identity } from "../../wire"
import { t } from "./text"
import { type EntryPoint, PATH } from "./wire"

/** The signed link for one contact: who follows it is known to have come. */
export function ContactLink({ one }: { one: EntryPoint }) {
  const whom = useSignal<Contact | null>(null)
  const link = useSignal<{ identity: string; url: string } | null>(null)
  const make = async (identity: string) => {
    try {
      const { url } = await api.post<{ url: string }>(`${PATH}/${one.id}/links`, { identity_id: identity })
      link.value = { identity, url }
    } catch (error) {
      toastProblem(error)
    }
  }
  const choose = (contact: Contact) => {
    whom.value = contact
    link.value = null
    const identity = preferred(contact.identities)
    if (identity) void make(identity.id)
  }
  const identities = whom.value?.identities ?? []
  return (
    <Section title={t("personal")} lead={t(one.consent_kind ? "personal_text_asks" : "personal_text")}>
      <ContactPicker chosen={whom.value} onPick={choose} />
      {whom.value && !identities.length && <p class="field-error">{t("personal_nowhere")}</p>}
      {link.value && whom.value && (
        <div class="lines">
          {identities.length > 1 && (
            <Select
              label={t("personal_address")}
              hint={t("personal_address_hint")}
              value={link.value.identity}
              options={identities.map((identity) => ({ value: identity.id, label: addressOf(identity) }))}
              onInput={(identity) => void make(identity)}
            />
          )}
          <CopyLine label={t("personal_link", { name: called(whom.value) })} text={link.value.url} />
          <p class="field-hint">{t("personal_only")}</p>
        </div>
      )}
    </Section>
  )
}

/** Where a link in an email is sent: their email address, else the first that they have. */
function preferred(identities: readonly Identity[]): Identity | undefined {
  return identities.find((one) => one.channel_type === "email") ?? identities[0]
}

function addressOf({ channel_type, label, address }: Identity): string {
  return channel_type === "web" ? channelName(channel_type) : `${channelName(channel_type)}: ${label || address}`
}

function ContactPicker({ chosen, onPick }: { chosen: Contact | null; onPick: (contact: Contact) => void }) {
  const open = useSignal(false)
  const q = useSignal("")
  const anchor = useRef<HTMLButtonElement>(null)
  const load = useLoad(
    async (signal) =>
      open.value ? api.get<Page<Contact>>("/contacts", { query: { q: q.value, limit: 20 }, signal }) : null,
    [open.value, q.value],
  )
  const found = load.data?.items ?? []
  const toggle = (on: boolean) => {
    open.value = on
    q.value = ""
  }
  return (
    <div>
      <Button
        innerRef={anchor}
        icon="contacts"
        after="down"
        popup="dialog"
        expanded={open.value}
        onClick={() => toggle(!open.value)}
      >
        {chosen ? called(chosen) : t("personal_choose")}
      </Button>
      {open.value && (
        <Picker
          anchor={anchor}
          label={t("personal_choose")}
          placeholder={t("personal_find")}
          found
          onQuery={(typed) => (q.value = typed.trim())}
          choices={found.map((one) => ({
            id: one.id,
            label: called(one),
            hint: one.email ?? one.phone ?? undefined,
            art: <Avatar name={called(one)} url={one.avatar_url} size={24} />,
          }))}
          empty={load.data ? undefined : t("personal_looking")}
          onClose={() => toggle(false)}
          onPick={(choice) => {
            const contact = found.find(({ id }) => id === choice.id)
            toggle(false)
            if (contact) onPick(contact)
            anchor.current?.focus()
          }}
        />
      )}
    </div>
  )
}
