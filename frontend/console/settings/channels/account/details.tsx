import { useEffect } from "preact/hooks"
import type { Page } from "../../../../shared/wire"
import { api } from "../../../api"
import { Select, TextField } from "../../../kit/field"
import { useLoad } from "../../../kit/load"
import { Fields, Section } from "../../../parts/section"
import { can } from "../../../shell/session"
import type { Place } from "../../../wire"
import type { ChannelRecord, ChannelType } from "../../wire"
import { DeleteChannel } from "../delete"
import { t } from "../text"
import { AccountFields } from "./fields"
import type { AccountForm } from "./page"
import { Secrets } from "./secrets"

interface Props {
  form: AccountForm
  channel: ChannelRecord
  type: ChannelType
  onReplaced: (channel: ChannelRecord) => void
}

/** What the account is called, where it belongs, and what connects it. */
export function DetailsTab({ form, channel, type, onReplaced }: Props) {
  const shown = type.capabilities.form.filter((field) => !field.secret)
  const { account } = form.value
  return (
    <div>
      <Section title={t("general")}>
        <Fields>
          <TextField
            label={t("new_name")}
            hint={t("account.name_hint")}
            maxLength={80}
            value={form.value.name}
            error={form.wrong("name")}
            onInput={(name) => form.set({ name })}
          />
          <LocationField value={form.value.location_id} onInput={(location_id) => form.set({ location_id })} />
        </Fields>
      </Section>
      {shown.length > 0 && (
        <Section title={t("account.title", { type: type.title })} lead={t("account.lead")}>
          <AccountFields
            fields={shown}
            values={account}
            wrong={form.wrong}
            disabled={!can("channels")}
            onChange={(name, value) => form.set({ account: { ...account, [name]: value } })}
          />
        </Section>
      )}
      <Secrets
        channel={channel}
        fields={type.capabilities.form.filter((field) => field.secret)}
        onReplaced={onReplaced}
      />
      <DeleteChannel channel={channel} />
    </div>
  )
}

interface LocationProps {
  value: string | null
  onInput: (id: string | null) => void
  /** For a new channel: a business with one location has no choice to make. */
  fresh?: boolean
}

/** Where a channel belongs. */
export function LocationField({ value, onInput, fresh }: LocationProps) {
  const places = useLoad((signal) => api.get<Page<Place>>("/locations", { signal }), [])
  const found = places.data?.items ?? []
  const only = fresh && found.length === 1 ? found[0]?.id : undefined
  useEffect(() => {
    if (only) onInput(only)
  }, [only])
  const options = (places.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <Select
      label={t("location")}
      hint={t("account.location_hint")}
      value={value ?? ""}
      options={[{ value: "", label: t("location_none") }, ...options]}
      onInput={(id) => onInput(id || null)}
    />
  )
}
