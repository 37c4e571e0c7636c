import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { Button } from "../kit/button"
import { Dialog } from "../kit/dialog"
import { asProblem, type Problem } from "../kit/problem"
import { t } from "./text"

interface Asked {
  /** What the server does not accept of a field; what belongs to none stands beside the buttons. */
  wrong: (field: string) => string | undefined
  submit: () => void
}

interface Props {
  title: string
  /** What the button says. */
  action: string
  /** Why it cannot be pressed yet. */
  off?: string | false
  size?: "small" | "medium"
  onClose: () => void
  /** Asks the server; what it refuses is shown, and the dialog stays. */
  save: () => Promise<void>
  children: (asked: Asked) => ComponentChildren
}

/** A few fields that are saved together. */
export function FormDialog({ title, action, off, size, onClose, save, children }: Props) {
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const submit = async () => {
    if (busy.peek() || off) return
    busy.value = true
    try {
      await save()
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  const wrong = (field: string) => problem.value?.field(field)
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      foot={
        <>
          {problem.value && !problem.value.fields.length && (
            <p class="field-error dialog-wrong" role="alert">
              {problem.value.words}
            </p>
          )}
          <Button onClick={onClose}>{t("form.cancel")}</Button>
          <Button look="primary" busy={busy.value} off={off} onClick={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      {children({ wrong, submit: () => void submit() })}
    </Dialog>
  )
}
