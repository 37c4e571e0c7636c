import { useSignal } from "@preact/signals"
import { api } from "../../../api"
import { useVocabulary } from "../../../audiences/words"
import { Button } from "../../../kit/button"
import { Dialog } from "../../../kit/dialog"
import { Icon } from "../../../kit/icon"
import { asProblem, type Problem } from "../../../kit/problem"
import { toast } from "../../../kit/toast"
import { navigate } from "../../../shell/router"
import { BASE, type Campaign, isInApp, PATH } from "../../wire"
import { useDraft } from "../draft"
import { show } from "../head"
import { t } from "../text"
import { DryRunView } from "./dry-run"
import { Lacking } from "./lacking"
import { summaryOf } from "./summary"

/** What will happen, who would get it now, and what is doubtful: then it starts. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const it = useDraft()
  const words = useVocabulary()
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const { warnings } = it.found.value
  const start = async () => {
    if (busy.peek()) return
    busy.value = true
    problem.value = null
    try {
      const one = await api.post<Campaign>(`${PATH}/${it.one.id}/start`)
      toast(t(one.state === "scheduled" ? "started_later" : "started", { name: one.definition.name }))
      it.onKept(one)
      onClose()
      navigate(`${BASE}/${it.one.id}`, { replace: true })
    } catch (error) {
      problem.value = asProblem(error)
      const field = problem.value.fields[0]?.field
      if (field) {
        it.found.value = {
          ...it.found.peek(),
          problems: problem.value.fields.map((one) => ({ field: one.field, text: one.message })),
        }
        onClose()
        show(field)
      }
    }
    busy.value = false
  }
  return (
    <Dialog
      title={t("start_ask", { name: it.said.value.name })}
      size="medium"
      onClose={onClose}
      foot={
        <>
          {problem.value && (
            <p class="field-error dialog-wrong" role="alert">
              {problem.value.words}
            </p>
          )}
          <Button onClick={onClose}>{t("start_not")}</Button>
          <Button look="primary" icon="send" busy={busy.value} onClick={() => void start()}>
            {t(it.said.value.when?.begins_at ? "schedule" : "start")}
          </Button>
        </>
      }
    >
      <div class="starting">
        <p class="starting-said">{summaryOf(it.said.value, words.data)}</p>
        {warnings.map(({ field, text }) => (
          <p key={field + text} class="remark">
            <Icon name="warn" size={16} />
            {text}
          </p>
        ))}
        <Lacking />
        {isInApp(it.said.value.kind) ? <Meant people={it.people.value} /> : <DryRunView id={it.one.id} />}
      </div>
    </Dialog>
  )
}

/** What is shown on a page is decided for each when they come; until then there is only how many are meant. */
function Meant({ people }: { people: number | null }) {
  return people === null ? null : <p class="part-lead">{t("meant", { n: people })}</p>
}
