import { InlineSelect, Word } from "../../../audiences/build/inline"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"
import { fieldOf, momentOf } from "./moment"

const WEEK_MS = 7 * 86_400_000

/** How long it is worth saying. */
export function Until() {
  const it = useDraft()
  const at = it.said.value.expires_at
  return (
    <Sentence>
      <Word>{t("ends")}</Word>
      <InlineSelect
        label={t("ends_when")}
        look="strong"
        value={at ? "at" : "never"}
        options={(["never", "at"] as const).map((value) => ({ value, label: t(`ends.${value}`) }))}
        onInput={(value) =>
          it.set({ expires_at: value === "at" ? new Date(Date.now() + WEEK_MS).toISOString() : null })
        }
      />
      {at && (
        <input
          class="said-input said-date"
          type="datetime-local"
          aria-label={t("ends_at")}
          value={fieldOf(at)}
          onInput={(event) => it.set({ expires_at: momentOf(event.currentTarget.value) ?? at })}
        />
      )}
    </Sentence>
  )
}
