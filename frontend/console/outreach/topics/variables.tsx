import { t } from "./text"

const VARIABLES = ["contact.first_name", "contact.name", "contact.city", "topic.name", "workspace.name"]

/** What may stand in words, each to be put where one writes. */
export function Variables({ onInsert }: { onInsert: (words: string) => void }) {
  return (
    <fieldset class="variables" aria-label={t("variables")}>
      <span class="field-hint">{t("variables")}</span>
      {VARIABLES.map((variable) => (
        <button key={variable} type="button" class="variable" onClick={() => onInsert(`{{ ${variable} }}`)}>
          {variable}
        </button>
      ))}
    </fieldset>
  )
}
