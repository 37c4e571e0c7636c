import { useSignal } from "@preact/signals"
import { Tabs } from "../../kit/tabs"
import { LANGUAGES, languageName } from "../../parts/places"
import { Section } from "../../parts/section"
import { me } from "../../shell/session"
import type { WebSettings } from "../wire"
import type { ChannelForm } from "./channel"
import { GreetingFields, StarterFields } from "./greeting"
import { WithPreview } from "./look-tab"
import { t } from "./text"

/** The words of the first page, language by language. */
export function GreetingTab({ form }: { form: ChannelForm }) {
  const home = me.value?.workspace.locale ?? "en"
  const language = useSignal<string>(LANGUAGES.find((tag) => tag === home) ?? "en")
  const { settings } = form.value
  const props = {
    settings,
    language: language.value,
    onChange: (change: Partial<WebSettings>) => form.set({ settings: { ...settings, ...change } }),
    wrong: (field: string) => form.wrong(`settings.${field}`),
  }
  return (
    <WithPreview form={form} language={language.value}>
      <Section title={t("greeting")} lead={t("greeting.lead")}>
        <div class="lines">
          <Tabs
            label={t("greeting.languages")}
            tabs={LANGUAGES.map((tag) => ({
              id: tag,
              label: `${languageName(tag)}${filled(settings, tag) ? " ✓" : ""}`,
            }))}
            current={language.value}
            onPick={(tag) => (language.value = tag)}
            panel="greeting-words"
          />
          <div class="lines" id="greeting-words" role="tabpanel" aria-label={languageName(language.value)}>
            <GreetingFields {...props} />
          </div>
        </div>
      </Section>
      <Section title={t("starters")} lead={t("starters.lead")}>
        <StarterFields {...props} />
      </Section>
    </WithPreview>
  )
}

function filled({ greeting, starters }: WebSettings, tag: string): boolean {
  return Boolean(greeting[tag]?.title || greeting[tag]?.text || starters[tag]?.length)
}
