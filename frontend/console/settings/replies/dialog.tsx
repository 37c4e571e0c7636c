import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { Field, Select, TextField } from "../../kit/field"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { speaker } from "../../text"
import type { Team } from "../../wire"
import { Bubble } from "../parts/bubble"
import { LANGUAGES, languageName } from "../parts/places"
import { said } from "../parts/said"
import { Fields } from "../parts/section"
import { sample, VARIABLES } from "../parts/variables"
import { t as shared } from "../text"
import words from "./en.json"
import type { Reply } from "./page"

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
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
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
    if (busy.peek() || lacking) return
    busy.value = true
    const body = {
      name: name.trim(),
      shortcut: (shortcut ?? "").replace(/^\//, "").trim(),
      text,
      locale: locale || null,
      team_id: team_id || null,
    }
    try {
      await (reply.id ? api.patch(`/saved-replies/${reply.id}`, body) : api.post("/saved-replies", body))
      onSaved()
      onClose()
      toast(shared("form.saved"))
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  const wrong = (field: string) => problem.value?.field(field)
  return (
    <Dialog
      title={reply.id ? t("edit") : t("new")}
      size="medium"
      onClose={onClose}
      foot={
        <>
          {problem.value && !problem.value.fields.length && (
            <p class="field-error dialog-wrong" role="alert">
              {said(problem.value)}
            </p>
          )}
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button look="primary" busy={busy.value} off={lacking} onClick={() => void save()}>
            {reply.id ? shared("form.save") : shared("form.create")}
          </Button>
        </>
      }
    >
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
          options={[{ value: "", label: t("team_every") }, ...teams.map((one) => ({ value: one.id, label: one.name }))]}
          onInput={(id) => set({ team_id: id })}
        />
      </Fields>
    </Dialog>
  )
}
