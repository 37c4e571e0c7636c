import { useSignal } from "@preact/signals"
import { api } from "../../../api"
import { Button } from "../../../kit/button"
import { asProblem, type Problem } from "../../../kit/problem"
import { toast } from "../../../kit/toast"
import { SecretField } from "../../../parts/secret-field"
import { Section } from "../../../parts/section"
import { t as shared } from "../../../parts/text"
import { can } from "../../../shell/session"
import type { AccountField, ChannelRecord } from "../../wire"
import { t } from "../text"
import { fits, pathOf } from "./fields"

interface Props {
  channel: ChannelRecord
  fields: readonly AccountField[]
  onReplaced: (channel: ChannelRecord) => void
}

/** The account's secrets: never shown again, each replaced by itself. */
export function Secrets({ channel, fields, onReplaced }: Props) {
  if (!fields.length) return null
  return (
    <Section title={t("secrets.title")} lead={t("secrets.lead")}>
      <ul class="items" aria-label={t("secrets.title")}>
        {fields.map((field) => (
          <SecretLine key={field.name} field={field} channel={channel} onReplaced={onReplaced} />
        ))}
      </ul>
    </Section>
  )
}

function SecretLine({ channel, field, onReplaced }: Omit<Props, "fields"> & { field: AccountField }) {
  const open = useSignal(false)
  const close = () => {
    open.value = false
  }
  if (open.value)
    return (
      <li class="item">
        <Replace channel={channel} field={field} onClose={close} onReplaced={onReplaced} />
      </li>
    )
  return (
    <li class="item">
      <div class="item-words">
        <div class="item-title">
          <span class="item-name">{field.label}</span>
        </div>
        <div class="item-hint secret-dots">{t("secrets.kept")}</div>
      </div>
      {can("channels") && (
        <div class="item-actions">
          <Button
            onClick={() => {
              open.value = true
            }}
          >
            {t("secrets.replace")}
          </Button>
        </div>
      )}
    </li>
  )
}

type ReplaceProps = Omit<Props, "fields"> & { field: AccountField; onClose: () => void }

function Replace({ channel, field, onClose, onReplaced }: ReplaceProps) {
  const value = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const save = async () => {
    if (busy.peek() || !value.value.trim()) return
    busy.value = true
    try {
      const secrets = { [field.name]: value.value.trim() }
      onReplaced(await api.patch<ChannelRecord>(`/channels/${channel.id}`, { secrets }))
      toast(t("secrets.replaced", { name: field.label }))
      onClose()
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  const odd = !fits(field, value.value)
  return (
    <div class="secret-new">
      <SecretField
        focused
        label={field.label}
        value={value.value}
        hint={field.help || undefined}
        error={problem.value ? (problem.value.field(pathOf(field)) ?? problem.value.words) : undefined}
        onEnter={() => void save()}
        onInput={(text) => {
          value.value = text
          problem.value = null
        }}
      />
      <div class="buttons-line">
        <Button
          look="primary"
          busy={busy.value}
          off={(!value.value.trim() && shared("form.needed")) || (odd && t("field.looks_wrong"))}
          onClick={() => void save()}
        >
          {shared("form.save")}
        </Button>
        <Button onClick={onClose}>{shared("form.cancel")}</Button>
      </div>
    </div>
  )
}
