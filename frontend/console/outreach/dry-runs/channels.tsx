import { useSignal } from "@preact/signals"
import { useId, useRef } from "preact/hooks"
import { Field } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { Mark } from "../../kit/mark"
import { Picker } from "../../kit/picker"
import { channels } from "../../store/directory"
import { t } from "./text"

const MOST = 50

interface Props {
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
  error?: string | undefined
}

/** Every channel, or some: the list stays open while one ticks. */
export function ChannelsField({ chosen, onChange, error }: Props) {
  const id = useId()
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const names = channels.value.filter((one) => chosen.includes(one.id)).map(({ name }) => name)
  const full = chosen.length >= MOST
  const pick = (one: string) => {
    if (!one) onChange([])
    else if (chosen.includes(one)) onChange(chosen.filter((other) => other !== one))
    else if (!full) onChange([...chosen, one])
  }
  return (
    <Field id={id} label={t("channels")} error={error} hint={full ? t("channels.most") : undefined}>
      <button
        ref={anchor}
        id={id}
        type="button"
        class="field-input choose"
        aria-haspopup="dialog"
        aria-expanded={open.value}
        aria-describedby={error || full ? `${id}-more` : undefined}
        onClick={() => (open.value = !open.value)}
      >
        <span class="choose-words">
          {chosen.length ? names.join(", ") || t("channels.some", { n: chosen.length }) : t("channels.all")}
        </span>
        <Icon name="down" size={14} />
      </button>
      {open.value && (
        <Picker
          anchor={anchor}
          label={t("channels")}
          placeholder={t("channels.find")}
          choices={[
            { id: "", label: t("channels.all"), icon: "globe", checked: !chosen.length },
            ...channels.value.map((one) => ({
              id: one.id,
              label: one.name,
              art: <Mark type={one.type} size={20} />,
              checked: chosen.includes(one.id),
            })),
          ]}
          onPick={({ id: one }) => pick(one)}
          onClose={() => (open.value = false)}
        />
      )}
    </Field>
  )
}
