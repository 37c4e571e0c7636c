import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { Check } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { Section } from "../../parts/section"
import { me } from "../../shell/session"
import type { WebSettings } from "../wire"
import type { ChannelForm } from "./channel"
import { LookFields, MoreLookFields } from "./look"
import { MessengerPreview } from "./preview"
import { t } from "./text"

/** Fields on one side, the messenger as it will be on the other; folded away on a phone until asked for. */
export function WithPreview({ form, language, children }: PreviewProps) {
  const folded = useSignal(true)
  return (
    <div class="with-preview">
      <div>{children}</div>
      <aside class={folded.value ? "preview-side preview-folded" : "preview-side"}>
        <button
          type="button"
          class="preview-fold"
          aria-expanded={!folded.value}
          onClick={() => (folded.value = !folded.value)}
        >
          <Icon name="eye" size={16} />
          {t("preview.title")}
          <Icon name={folded.value ? "down" : "up"} size={14} />
        </button>
        <div class="preview-inside">
          <MessengerPreview name={form.value.name} settings={form.value.settings} language={language} />
        </div>
      </aside>
    </div>
  )
}

interface PreviewProps {
  form: ChannelForm
  language: string
  children: ComponentChildren
}

export function LookTab({ form, children }: { form: ChannelForm; children: ComponentChildren }) {
  const { settings } = form.value
  const look = (change: Partial<WebSettings["look"]>) =>
    form.set({ settings: { ...settings, look: { ...settings.look, ...change } } })
  const wrong = (field: string) => form.wrong(`settings.${field}`)
  return (
    <WithPreview form={form} language={me.value?.workspace.locale ?? "en"}>
      <Section title={t("look")}>
        <div class="lines">
          <LookFields look={settings.look} onChange={look} wrong={wrong} />
          <Check
            label={t("look.faces")}
            hint={t("look.faces_hint")}
            checked={settings.show_faces}
            onChange={(show_faces) => form.set({ settings: { ...settings, show_faces } })}
          />
        </div>
      </Section>
      <Section title={t("look.more")}>
        <div class="lines">
          <MoreLookFields look={settings.look} onChange={look} wrong={wrong} />
        </div>
      </Section>
      {children}
    </WithPreview>
  )
}
