import { channelName } from "../../inbox/channel"
import { Check, Radios, Select, TextField } from "../../kit/field"
import { Fields } from "../../parts/section"
import { channels } from "../../store/directory"
import type { Composition } from "./content"
import { t } from "./text"
import type { Topic } from "./wire"

const WORTH = [6, 24, 72, 168]

/** Now, or later; and for how long it is worth sending. */
export function When({ composition }: { composition: Composition }) {
  return (
    <>
      <Radios
        label={t("begin")}
        name="begin"
        value={composition.later.value ? "later" : "now"}
        options={(["now", "later"] as const).map((value) => ({
          value,
          label: t(`begin.${value}`),
          hint: t(`begin.${value}_hint`),
        }))}
        onInput={(value) => (composition.later.value = value === "later")}
      />
      <Fields>
        {composition.later.value && (
          <TextField
            label={t("begins_at")}
            type="datetime-local"
            value={composition.begins.value}
            onInput={(at) => (composition.begins.value = at)}
          />
        )}
        <Select
          label={t("worth")}
          hint={t("worth_hint")}
          value={composition.worth.value}
          options={[
            { value: "", label: t("worth_always") },
            ...WORTH.map((hours) => ({
              value: String(hours),
              label: hours < 48 ? t("hours", { n: hours }) : t("days", { n: hours / 24 }),
            })),
          ]}
          onInput={(hours) => (composition.worth.value = hours)}
        />
      </Fields>
    </>
  )
}

/** On which of the topic's channels. */
export function Where({ composition, topic }: { composition: Composition; topic: Topic }) {
  const offered = channels.value.filter(({ id }) => !topic.channel_ids.length || topic.channel_ids.includes(id))
  const chosen = composition.channels.value
  const is = (id: string) => !chosen.length || chosen.includes(id)
  const toggle = (id: string, on: boolean) => {
    const now = offered.map((one) => one.id).filter((one) => (one === id ? on : is(one)))
    if (now.length) composition.channels.value = now.length === offered.length ? [] : now
  }
  if (offered.length < 2) return null
  return (
    <fieldset class="topic-checks topic-checks-named">
      <legend class="field-label">{t("on")}</legend>
      {offered.map(({ id, type, name }) => (
        <Check
          key={id}
          label={[channelName(type), name].join(" · ")}
          checked={is(id)}
          disabled={chosen.length === 1 && chosen[0] === id}
          onChange={(on) => toggle(id, on)}
        />
      ))}
    </fieldset>
  )
}
