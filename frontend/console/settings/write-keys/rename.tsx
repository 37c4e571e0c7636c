import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { TextField } from "../../kit/field"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { t as shared } from "../../parts/text"
import { speaker } from "../../text"
import words from "./en.json"

const t = speaker(words)

interface Props {
  one: { id: string; name: string }
  path: string
  onClose: () => void
  onRenamed: () => void
}

/** Calls a write key something else; what is sent with it goes on. */
export function Rename({ one, path, onClose, onRenamed }: Props) {
  const name = useSignal(one.name)
  const save = async () => {
    await api.patch(`${path}/${one.id}`, { name: name.value.trim() })
    onRenamed()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog
      title={t("rename_of", { name: one.name })}
      action={shared("form.save")}
      off={!name.value.trim() && shared("form.needed")}
      onClose={onClose}
      save={save}
    >
      {({ wrong, submit }) => (
        <TextField
          label={t("name")}
          hint={t("name_hint")}
          maxLength={80}
          value={name.value}
          error={wrong("name")}
          onEnter={submit}
          onInput={(value) => (name.value = value)}
        />
      )}
    </FormDialog>
  )
}
