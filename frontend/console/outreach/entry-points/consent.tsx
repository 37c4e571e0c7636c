import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Radios, Select } from "../../kit/field"
import { useLoad } from "../../kit/load"
import type { Form } from "../../parts/form"
import { Section } from "../../parts/section"
import { me } from "../../shell/session"
import type { Draft } from "./draft"
import { t } from "./text"
import type { TopicRecord } from "./wire"
import { WordsField } from "./words"

/** What who comes through agrees to, and by which words. */
export function Consent({ form, disabled }: { form: Form<Draft>; disabled: boolean }) {
  const { value, set, wrong } = form
  return (
    <Section title={t("consent")} lead={t("consent_text")}>
      <fieldset class="entry-plain" disabled={disabled}>
        <Radios
          label={t("consent_what")}
          name="entry-consent"
          value={value.consent}
          options={[
            { value: "", label: t("consent.none"), hint: t("consent.none_text") },
            { value: "service", label: t("consent.service"), hint: t("consent.service_text") },
            { value: "topic", label: t("consent.topic"), hint: t("consent.topic_text") },
          ]}
          onInput={(consent) => set({ consent: consent as Draft["consent"] })}
        />
      </fieldset>
      {value.consent === "topic" && <TopicField form={form} disabled={disabled} />}
      {value.consent && (
        <WordsField
          label={t("agreed")}
          hint={t("agreed_hint")}
          placeholder={t(value.consent === "service" ? "start.checkout_words" : "agreed_example")}
          value={value.consent_words}
          maxLength={600}
          disabled={disabled}
          error={wrong("consent_words")}
          onInput={(consent_words) => set({ consent_words })}
        />
      )}
    </Section>
  )
}

function TopicField({ form: { value, set, wrong }, disabled }: { form: Form<Draft>; disabled: boolean }) {
  const load = useLoad((signal) => api.get<Page<TopicRecord>>("/topics", { query: { limit: 200 }, signal }), [])
  const topics = load.data?.items ?? []
  if (load.data && !topics.length)
    return (
      <p class="remark remark-plain">
        <span>
          {t("no_topics")} <a href="/outreach/topics">{t("no_topics_link")}</a>
        </span>
      </p>
    )
  return (
    <Select
      label={t("topic")}
      value={value.topic_id}
      disabled={disabled}
      error={wrong("topic_id")}
      options={[
        { value: "", label: t("topic_choose") },
        ...topics.map(({ topic }) => ({ value: topic.id, label: named(topic.names) })),
      ]}
      onInput={(topic_id) => set({ topic_id })}
    />
  )
}

/** A topic's name in the workspace's language, else in the first that it has. */
export function named(names: Readonly<Record<string, string>>): string {
  const home = me.value?.workspace.locale
  return (home && names[home]) || names.en || Object.values(names)[0] || ""
}
