import { Word } from "../../../audiences/build/inline"
import { IconButton } from "../../../kit/button"
import { classes } from "../../../kit/classes"
import { MenuButton } from "../../../kit/menu"
import { LANGUAGES, languageName } from "../../../parts/places"
import type { Wording } from "../../wire"
import { useDraft } from "../draft"
import { t } from "../text"

export function languageLabel(locale: string | null | undefined): string {
  return locale ? languageName(locale) : t("language_else")
}

/** Kinds without a sender: their sentence begins with the language. */
export function isUnsent(kind: string): boolean {
  return kind === "banner" || kind === "carousel" || kind === "tour"
}

/** The languages in which it is written; whoever has another one gets the first. */
export function Languages() {
  const it = useDraft()
  const { wordings } = it.variant.value
  const now = it.wording.value.locale ?? null
  const open = LANGUAGES.filter((tag) => !wordings.some(({ locale }) => locale === tag))
  const add = (tag: string) => {
    const made: Wording = { locale: tag, content: it.content.peek() }
    it.setVariant({ wordings: [...wordings, made] })
    it.locale.value = tag
  }
  const remove = () => {
    it.setVariant({ wordings: wordings.filter(({ locale }) => (locale ?? null) !== now) })
    it.locale.value = null
  }
  return (
    <>
      <Word>{t(isUnsent(it.said.value.kind) ? "in_first" : "in")}</Word>
      <fieldset class="languages" aria-label={t("languages")}>
        {wordings.map(({ locale }) => (
          <button
            key={locale ?? ""}
            type="button"
            class={classes("language", (locale ?? null) === now && "language-on")}
            aria-pressed={(locale ?? null) === now}
            onClick={() => (it.locale.value = locale ?? null)}
          >
            {wordings.length > 1 || locale ? languageLabel(locale) : t("language_all")}
          </button>
        ))}
        {now && (
          <IconButton
            icon="cross"
            size={14}
            label={t("language_remove", { name: languageLabel(now) })}
            onClick={remove}
          />
        )}
      </fieldset>
      {open.length > 0 && (
        <MenuButton
          label={t("language_add")}
          icon="plus"
          items={open.map((tag) => ({ label: languageName(tag), run: () => add(tag) }))}
        />
      )}
    </>
  )
}
