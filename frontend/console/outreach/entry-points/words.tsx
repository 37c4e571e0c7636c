import { useSignal } from "@preact/signals"
import { useId } from "preact/hooks"
import { TextArea } from "../../kit/field"
import { Tabs } from "../../kit/tabs"
import { LANGUAGES, languageName } from "../../parts/places"
import { t as shared } from "../../parts/text"
import { me } from "../../shell/session"
import { t } from "./text"
import type { ByLanguage } from "./wire"

interface Props {
  label: string
  hint: string
  placeholder: string
  value: ByLanguage
  maxLength: number
  disabled: boolean
  error?: string | undefined
  onInput: (value: ByLanguage) => void
}

/** One text in as many languages as one likes; a tick marks those that are written. */
export function WordsField({ label, hint, placeholder, value, maxLength, disabled, error, onInput }: Props) {
  const id = useId()
  const home = me.value?.workspace.locale ?? "en"
  const written = Object.keys(value)
  const tags = [...LANGUAGES, ...written.filter((tag) => !LANGUAGES.some((one) => one === tag))]
  const first = written[0] ?? tags.find((tag) => tag === home) ?? "en"
  const chosen = useSignal(value[home] ? home : first)
  const tag = chosen.value
  return (
    <div class="lines entry-words">
      <Tabs
        label={`${label}: ${shared("language.label")}`}
        tabs={tags.map((one) => ({ id: one, label: languageName(one) + (value[one]?.trim() ? " ✓" : "") }))}
        current={tag}
        onPick={(one) => (chosen.value = one)}
        panel={id}
      />
      <div id={id} role="tabpanel" aria-label={languageName(tag)} lang={tag}>
        <TextArea
          label={t("in_language", { what: label, language: languageName(tag) })}
          hint={hint}
          placeholder={placeholder}
          rows={2}
          maxLength={maxLength}
          value={value[tag] ?? ""}
          disabled={disabled}
          error={error}
          onInput={(text) => onInput(without({ ...value, [tag]: text }, text ? "" : tag))}
        />
      </div>
    </div>
  )
}

function without(value: ByLanguage, tag: string): ByLanguage {
  return Object.fromEntries(Object.entries(value).filter(([one]) => one !== tag))
}
