import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import type { Form } from "../../parts/form"
import { Fields, Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { locations } from "../../store/directory"
import { ChannelsField } from "./channels"
import { Consent } from "./consent"
import { type Draft, slugOf } from "./draft"
import { SlugField } from "./slug"
import { t } from "./text"
import { KINDS, type Kind, PATH, type Reach } from "./wire"
import { WordsField } from "./words"

interface Props {
  form: Form<Draft>
  /** It is new: its address can be chosen. */
  fresh?: boolean
  disabled?: boolean
}

/** All that an entry point is made of. */
export function EntryFields({ form, fresh = false, disabled = false }: Props) {
  const reach = useLoad((signal) => api.get<Page<Reach>>(`${PATH}/channels`, { signal }), [])
  const { value, set, wrong } = form
  return (
    <>
      <What form={form} fresh={fresh} disabled={disabled} />
      <Section title={t("leads")} lead={t("leads_text")}>
        <Loaded load={reach} lines={3}>
          {({ items }) => (
            <ChannelsField
              ids={value.channel_ids}
              reach={items}
              disabled={disabled}
              onChange={(channel_ids) => set({ channel_ids })}
            />
          )}
        </Loaded>
        <TextField
          label={t("site")}
          hint={t("site_hint")}
          type="url"
          inputMode="url"
          placeholder="https://"
          maxLength={2000}
          value={value.site_url}
          disabled={disabled}
          error={wrong("site_url")}
          onInput={(site_url) => set({ site_url })}
        />
      </Section>
      <Section title={t("greeting")} lead={t("greeting_text")}>
        <WordsField
          label={t("greeting")}
          hint={t("greeting_hint", { ref: value.ref || value.slug || t("ref_example") })}
          placeholder={t("greeting_example")}
          value={value.greetings}
          maxLength={300}
          disabled={disabled}
          error={wrong("greetings")}
          onInput={(greetings) => set({ greetings })}
        />
        <TextField
          label={t("ref")}
          hint={fresh ? t("ref_hint_new") : t("ref_hint")}
          maxLength={64}
          value={value.ref}
          placeholder={fresh ? value.slug : undefined}
          disabled={disabled}
          error={wrong("ref")}
          onInput={(ref) => set({ ref: ref.replace(/[^A-Za-z0-9_-]/g, "") })}
        />
      </Section>
      <Consent form={form} disabled={disabled} />
    </>
  )
}

function What({ form: { value, set, wrong }, fresh, disabled }: Required<Props>) {
  const follows = !value.slug || value.slug === slugOf(value.name)
  return (
    <Section title={t("what")}>
      <Fields>
        <TextField
          label={t("name")}
          hint={t("name_hint")}
          maxLength={100}
          value={value.name}
          disabled={disabled}
          error={wrong("name")}
          onInput={(name) => set({ name, ...(fresh && follows && { slug: slugOf(name) }) })}
        />
        <Select
          label={t("kind")}
          hint={t(`kind.${value.kind}_text`)}
          value={value.kind}
          disabled={disabled}
          options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onInput={(kind) => set({ kind: kind as Kind })}
        />
        {fresh && <SlugField value={value.slug} error={wrong("slug")} onInput={(slug) => set({ slug })} />}
        <Select
          label={t("location")}
          hint={t("location_hint")}
          value={value.location_id}
          disabled={disabled}
          options={[
            { value: "", label: t("location_none") },
            ...locations.value.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onInput={(location_id) => set({ location_id })}
        />
      </Fields>
    </Section>
  )
}
