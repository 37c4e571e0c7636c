import { Button } from "../kit/button"
import { useCommands } from "../kit/commands"
import { Icon } from "../kit/icon"
import { toast } from "../kit/toast"
import type { Form } from "./form"
import { t } from "./text"

interface Props {
  form: Form<object>
  /** Why it cannot be saved yet. */
  off?: string | false | undefined
}

/** Comes up while something is unsaved: what was refused, a way back, and Save. */
export function SaveBar({ form, off }: Props) {
  const save = async () => {
    if (form.dirty && !off && (await form.save())) toast(t("form.saved"))
  }
  useCommands([
    form.dirty && {
      id: "save",
      title: t("form.save"),
      keys: "mod+s",
      icon: "check",
      always: true,
      run: () => void save(),
    },
  ])
  if (!form.dirty) return null
  const { problem } = form
  return (
    <section class="save-bar" aria-label={t("form.unsaved")}>
      {problem ? (
        <p class="save-bar-wrong" role="alert">
          <Icon name="warn" size={16} />
          <span>{problem.fields.length ? t("form.marked") : problem.words}</span>
        </p>
      ) : (
        <p class="save-bar-words">{off || t("form.unsaved")}</p>
      )}
      <Button look="quiet" onClick={form.reset}>
        {t("form.discard")}
      </Button>
      <Button look="primary" busy={form.saving} off={off} keys="mod+s" onClick={() => void save()}>
        {t("form.save")}
      </Button>
    </section>
  )
}
