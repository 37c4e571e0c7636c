import { useSignal } from "@preact/signals"
import { api } from "../../../api"
import { channelName } from "../../../inbox/channel"
import { Select, TextField } from "../../../kit/field"
import { toast } from "../../../kit/toast"
import { FormDialog } from "../../../parts/form-dialog"
import { me } from "../../../shell/session"
import { channels } from "../../../store/directory"
import { isInApp, PATH } from "../../wire"
import { useDraft } from "../draft"
import { t } from "../text"

/** Sends what is written now to oneself. */
export function TestDialog({ onClose }: { onClose: () => void }) {
  const it = useDraft()
  const said = it.said.value
  const offered = channels.value.filter(({ id, type }) =>
    said.channel_ids?.length ? said.channel_ids.includes(id) : isInApp(said.kind) ? true : type !== "web",
  )
  const channel = useSignal(offered[0]?.id ?? "")
  const chosen = offered.find(({ id }) => id === channel.value)
  const address = useSignal(me.value?.teammate.email ?? "")
  const send = async () => {
    await it.save()
    await api.post(`${PATH}/${it.one.id}/test`, {
      variant: it.variant.value.key,
      locale: it.locale.value,
      channel_id: channel.value || null,
      address: address.value.trim() || null,
    })
    toast(t("tested"))
    onClose()
  }
  return (
    <FormDialog
      title={t("test")}
      action={t("test_send")}
      off={!address.value.trim() && t("test_needed")}
      onClose={onClose}
      save={send}
    >
      {({ wrong, submit }) => (
        <div class="dialog-form">
          <p>{t("test_text")}</p>
          <Select
            label={t("test_on")}
            value={channel.value}
            options={offered.map(({ id, name, type }) => ({ value: id, label: `${name} · ${channelName(type)}` }))}
            onInput={(id) => (channel.value = id)}
          />
          <TextField
            label={t(chosen?.type === "email" ? "test_email" : "test_address")}
            hint={t("test_hint")}
            value={address.value}
            error={wrong("address")}
            onInput={(value) => (address.value = value)}
            onEnter={submit}
          />
        </div>
      )}
    </FormDialog>
  )
}
