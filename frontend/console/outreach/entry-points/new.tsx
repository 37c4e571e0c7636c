import { api } from "../../api"
import { Button } from "../../kit/button"
import { toast } from "../../kit/toast"
import { useForm } from "../../parts/form"
import { Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { back, navigate, place } from "../../shell/router"
import { bodyOf, type Draft, lacking } from "./draft"
import { EntryFields } from "./fields"
import { StartCards } from "./start-cards"
import { startDraft } from "./starts"
import { t } from "./text"
import { BASE, PATH, type Shown } from "./wire"

/** The way to a new entry point: a ready start, or from nothing. */
export function NewEntryPoint() {
  const start = place.value.query.get("start")
  return (
    <Sheet title={t("new")} lead={t("new_text")} parent={BASE}>
      <Needs permission="campaigns">
        <StartCards current={start} />
        <Making key={start} start={start} />
      </Needs>
    </Sheet>
  )
}

function Making({ start }: { start: string | null }) {
  const made = { id: "" }
  const form = useForm<Draft>(`entry-point-new-${start}`, startDraft(start), async (draft) => {
    made.id = (await api.post<Shown>(PATH, bodyOf(draft))).entry_point.id
    return undefined
  })
  const missing = lacking(form.value)
  const create = async () => {
    if (!(await form.save())) return
    toast(t("made", { name: form.value.name.trim() }))
    navigate(`${BASE}/${made.id}/use`, { replace: true })
  }
  return (
    <>
      <EntryFields form={form} fresh />
      <footer class="entry-foot">
        {form.problem && (
          <p class="field-error" role="alert">
            {form.problem.fields.length ? shared("form.marked") : form.problem.words}
          </p>
        )}
        <Button onClick={() => back(BASE)}>{shared("form.cancel")}</Button>
        <Button
          look="primary"
          busy={form.saving}
          off={missing && t(`missing.${missing}`)}
          onClick={() => void create()}
        >
          {shared("form.create")}
        </Button>
      </footer>
    </>
  )
}
