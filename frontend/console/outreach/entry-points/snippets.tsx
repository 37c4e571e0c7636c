import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { pick } from "../../../shared/i18n"
import { api } from "../../api"
import { Select } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { Code } from "../../parts/code"
import { LANGUAGES, languageName } from "../../parts/places"
import { Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { me } from "../../shell/session"
import { t } from "./text"
import { BASE, type EntryPoint, PATH, type Snippets } from "./wire"

/** What is pasted into a page of the business: a button, and a box for the checkout. */
export function SnippetSections({ one }: { one: EntryPoint }) {
  const written = LANGUAGES.filter((tag) => one.consent_words[tag])
  const tags = one.consent_kind && written.length ? written : LANGUAGES
  const language = useSignal<string>(pick([me.value?.workspace.locale], tags))
  const load = useLoad(
    (signal) => api.get<Snippets>(`${PATH}/${one.id}/snippets`, { query: { locale: language.value }, signal }),
    [one, language.value],
  )
  const choose = tags.length > 1 && (
    <Select
      label={shared("language.label")}
      quietLabel
      value={language.value}
      options={tags.map((tag) => ({ value: tag, label: languageName(tag) }))}
      onInput={(tag) => (language.value = tag)}
    />
  )
  return (
    <>
      <Section title={t("button")} lead={t("button_text")} actions={choose}>
        <Loaded load={load} lines={2}>
          {(told) => (
            <div class="lines">
              <Snippet text={told.button} label={t("button")} />
              <Look>
                <span class="entry-look-link">{told.title}</span>
              </Look>
            </div>
          )}
        </Loaded>
      </Section>
      <Section title={t("box")} lead={t("box_text")}>
        <Loaded load={load} lines={3}>
          {(told) => (told.checkbox ? <Box told={told} code={told.checkbox} /> : <AsksNothing id={one.id} />)}
        </Loaded>
      </Section>
    </>
  )
}

function Box({ told, code }: { told: Snippets; code: string }) {
  const ticked = useSignal(false)
  const often = Object.entries(told.frequencies)
  return (
    <div class="lines">
      <Snippet text={code} label={t("box")} />
      <Look>
        <label class="entry-look-box" lang={told.locale}>
          <input
            type="checkbox"
            checked={ticked.value}
            onChange={(event) => (ticked.value = event.currentTarget.checked)}
          />
          <span>{told.words}</span>
        </label>
        {often.length > 0 && (
          <select aria-label={t("box_often")}>
            {often.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Look>
    </div>
  )
}

/** Its lines are long: they are broken, so that all of it is in sight. */
function Snippet({ text, label }: { text: string; label: string }) {
  return (
    <div class="entry-snippet">
      <Code text={text} label={label} />
    </div>
  )
}

/** How it looks on a page without a style of its own; it takes on whatever the page has. */
function Look({ children }: { children: ComponentChildren }) {
  return (
    <figure class="entry-look">
      <figcaption>{t("look")}</figcaption>
      <div class="entry-look-page">{children}</div>
    </figure>
  )
}

function AsksNothing({ id }: { id: string }) {
  return (
    <p class="remark remark-plain">
      <span>
        {t("box_none")} <a href={`${BASE}/${id}/settings`}>{t("box_none_link")}</a>
      </span>
    </p>
  )
}
