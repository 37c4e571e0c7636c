import { useSignal } from "@preact/signals"
import { channelName } from "../../inbox/channel"
import { Check, Select, TextArea, TextField } from "../../kit/field"
import { Tabs } from "../../kit/tabs"
import { LANGUAGES, languageName } from "../../parts/places"
import { Fields, Section } from "../../parts/section"
import { channels } from "../../store/directory"
import { t } from "./text"
import { OFTEN, type Often, type TopicFields } from "./wire"

interface Props {
  value: TopicFields
  set: (change: Partial<TopicFields>) => void
  wrong: (field: string) => string | undefined
  disabled?: boolean
}

/** All that a topic is made of, for a new one and for one that is changed. */
export function FieldsOfTopic(props: Props) {
  return (
    <>
      <Section title={t("words")} lead={t("words_lead")}>
        <Words {...props} />
      </Section>
      <Section title={t("often")} lead={t("often_lead")}>
        <Frequencies {...props} />
      </Section>
      <Section title={t("where")} lead={t("where_lead")}>
        <Channels {...props} />
      </Section>
      <Section title={t("more")}>
        <Rest {...props} />
      </Section>
    </>
  )
}

/** The name and what it is about, language by language. */
function Words({ value, set, wrong, disabled }: Props) {
  const language = useSignal<string>("en")
  const tag = language.value
  const put = (field: "names" | "descriptions", words: string) => {
    const { [tag]: _, ...others } = value[field]
    set({ [field]: words.trim() ? { ...others, [tag]: words } : others })
  }
  return (
    <>
      <Tabs
        label={t("languages")}
        tabs={LANGUAGES.map((one) => ({ id: one, label: `${languageName(one)}${value.names[one] ? " ✓" : ""}` }))}
        current={tag}
        panel="topic-words"
        onPick={(one) => (language.value = one)}
      />
      <div id="topic-words" class="lines">
        <TextField
          label={t("name")}
          hint={value.names[tag] || tag === "en" ? undefined : t("name_missing")}
          maxLength={80}
          disabled={disabled}
          value={value.names[tag] ?? ""}
          error={wrong("names")}
          onInput={(words) => put("names", words)}
        />
        <TextArea
          label={t("description")}
          optional={t("optional")}
          rows={2}
          maxLength={600}
          disabled={disabled}
          value={value.descriptions[tag] ?? ""}
          error={wrong("descriptions")}
          onInput={(words) => put("descriptions", words)}
        />
      </div>
    </>
  )
}

function Frequencies({ value, set, wrong, disabled }: Props) {
  const chosen = value.frequencies
  const toggle = (one: Often, on: boolean) =>
    set({ frequencies: on ? [...chosen, one] : chosen.filter((other) => other !== one) })
  const first = (one: string) => set({ frequencies: [one as Often, ...chosen.filter((other) => other !== one)] })
  return (
    <>
      <fieldset class="topic-checks" aria-label={t("often")}>
        {OFTEN.map((one) => (
          <Check
            key={one}
            label={t(`often.${one}`)}
            checked={chosen.includes(one)}
            disabled={disabled || (chosen.length === 1 && chosen[0] === one)}
            onChange={(on) => toggle(one, on)}
          />
        ))}
      </fieldset>
      {wrong("frequencies") && (
        <p class="field-error" role="alert">
          {wrong("frequencies")}
        </p>
      )}
      {chosen.length > 1 && (
        <Fields>
          <Select
            label={t("often_first")}
            value={chosen[0] ?? ""}
            disabled={disabled}
            options={chosen.map((one) => ({ value: one, label: t(`often.${one}`) }))}
            onInput={first}
          />
        </Fields>
      )}
    </>
  )
}

function Channels({ value, set, wrong, disabled }: Props) {
  const some = useSignal(value.channel_ids.length > 0)
  const chosen = value.channel_ids
  return (
    <>
      <Check
        label={t("every_channel")}
        hint={t("every_channel_hint")}
        checked={!some.value}
        disabled={disabled}
        onChange={(on) => {
          some.value = !on
          if (on) set({ channel_ids: [] })
        }}
      />
      {some.value && (
        <fieldset class="topic-checks" aria-label={t("where")}>
          {channels.value.map(({ id, type, name }) => (
            <Check
              key={id}
              label={[channelName(type), name].join(" · ")}
              checked={chosen.includes(id)}
              disabled={disabled}
              onChange={(on) => set({ channel_ids: on ? [...chosen, id] : chosen.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
      )}
      {wrong("channel_ids") && (
        <p class="field-error" role="alert">
          {wrong("channel_ids")}
        </p>
      )}
    </>
  )
}

const LENGTHS = [30, 90, 180, 365, 730]

function Rest({ value, set, wrong, disabled }: Props) {
  const own = value.lasts_days
  const lengths = own && !LENGTHS.includes(own) ? [...LENGTHS, own].sort((one, other) => one - other) : LENGTHS
  return (
    <>
      <Fields>
        <Select
          label={t("lasts")}
          hint={t("lasts_hint")}
          value={String(own ?? "")}
          disabled={disabled}
          error={wrong("lasts_days")}
          options={[
            { value: "", label: t("lasts_open") },
            ...lengths.map((days) => ({ value: String(days), label: t("days", { n: days }) })),
          ]}
          onInput={(days) => set({ lasts_days: days ? Number(days) : null })}
        />
        <TextField
          label={t("key")}
          hint={t("key_hint")}
          maxLength={60}
          disabled={disabled}
          value={value.key}
          error={wrong("key")}
          onInput={(key) => set({ key })}
        />
      </Fields>
      <TextArea
        label={t("titles")}
        optional={t("optional")}
        hint={t("titles_hint")}
        rows={2}
        disabled={disabled}
        value={value.provider_titles.join("\n")}
        error={wrong("provider_titles")}
        onInput={(text) => set({ provider_titles: text.split("\n") })}
      />
    </>
  )
}
