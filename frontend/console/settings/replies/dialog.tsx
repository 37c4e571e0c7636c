import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { api } from "../../api"
import { Field, Select, TextField } from "../../kit/field"
import { toast } from "../../kit/toast"
import { Bubble } from "../../parts/bubble"
import { FormDialog } from "../../parts/form-dialog"
import { LANGUAGES, languageName } from "../../parts/places"
import { Fields } from "../../parts/section"
import { t as shared } from "../../parts/text"
import { sample, VARIABLES } from "../../parts/variables"
import { speaker } from "../../text"
import type { Team } from "../../wire"
import words from "./en.json"
import { PATH, type Reply } from "./page"

const t = speaker(words)

interface Props {
  reply: Partial<Reply>
  teams: readonly Team[]
  onClose: () => void
  onSaved: () => void
}

/** Writing a saved reply, with what a contact would read beside it. */
export function ReplyDialog({ reply, teams, onClose, onSaved }: Props) {
  const value = useSignal<Partial<Reply>>(reply)
  const area = useRef<HTMLTextAreaElement>(null)
  const { name = "", shortcut = "", text = "", locale, team_id } = value.value
  const set = (change: Partial<Reply>) => {
    value.value = { ...value.peek(), ...change }
  }
  const insert = (variable: string) => {
    const box = area.current
    if (!box) return
    box.focus()
    box.setRangeText(`{{ ${variable} }}`, box.selectionStart, box.selectionEnd, "end")
    set({ text: box.value })
  }
  const lacking = (!name.trim() && t("name_needed")) || (!text.trim() && t("text_needed"))
  const save = async () => {
    const body = {
      name: name.trim(),
      shortcut: (shortcut ?? "").replace(/^\//, "").trim(),
      text,
      locale: locale || null,
      team_id: team_id || null,
    }
    await (reply.id ? api.patch(`${PATH}/${reply.id}`, body) : api.post(PATH, body))
    onSaved()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog
      title={reply.id ? t("edit") : t("new")}
      action={reply.id ? shared("form.save") : shared("form.create")}
      size="medium"
      off={lacking}
      onClose={onClose}
      save={save}
    >
      {({ wrong }) => (
        <>
          <Fields>
            <TextField
              label={t("name")}
              maxLength={80}
              value={name}
              error={wrong("name")}
              onInput={(typed) => set({ name: typed })}
            />
            <TextField
              label={t("shortcut")}
              hint={t("shortcut_hint", { shortcut: (shortcut ?? "").replace(/^\//, "") || t("shortcut_example") })}
              maxLength={40}
              value={shortcut ?? ""}
              error={wrong("shortcut")}
              onInput={(typed) => set({ shortcut: typed })}
            />
          </Fields>
          <Field id="reply-text" label={t("text")} error={wrong("text")}>
            <textarea
              ref={area}
              id="reply-text"
              class="field-input field-area"
              rows={4}
              value={text}
              onInput={(event) => set({ text: event.currentTarget.value })}
            />
          </Field>
          <fieldset class="variables" aria-label={t("variables")}>
            <span class="field-hint">{t("variables")}</span>
            {VARIABLES.map((variable) => (
              <button key={variable} type="button" class="variable" onClick={() => insert(variable)}>
                {variable}
              </button>
            ))}
          </fieldset>
          {text.trim() && (
            <div>
              <span class="field-hint">{t("preview")}</span>
              <Bubble text={sample(text)} />
            </div>
          )}
          <Fields>
            <Select
              label={shared("language.label")}
              value={locale ?? ""}
              options={[
                { value: "", label: shared("language.every") },
                ...LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) })),
              ]}
              onInput={(tag) => set({ locale: tag })}
            />
            <Select
              label={t("team")}
              value={team_id ?? ""}
              options={[
                { value: "", label: t("team_every") },
                ...teams.map((one) => ({ value: one.id, label: one.name })),
              ]}
              onInput={(id) => set({ team_id: id })}
            />
          </Fields>
        </>
      )}
    </FormDialog>
  )
}
