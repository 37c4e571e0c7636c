import { useSignal } from "@preact/signals"
import { useId } from "preact/hooks"
import { IconButton } from "../kit/button"
import { copy } from "./code"
import { t } from "./text"

/** One line to paste elsewhere: an address, a token. A press selects all of it; the button copies it. */
export function CopyLine({ label, text, quiet }: { label: string; text: string; quiet?: boolean }) {
  const id = useId()
  const done = useSignal(false)
  const act = async () => {
    if (!(await copy(text))) return
    done.value = true
    setTimeout(() => {
      done.value = false
    }, 2_000)
  }
  return (
    <div class="copy-line">
      <label class={quiet ? "unseen" : "field-label"} for={id}>
        {label}
      </label>
      <div class="copy-line-box">
        <input id={id} readOnly value={text} spellcheck={false} onFocus={(event) => event.currentTarget.select()} />
        <IconButton
          icon={done.value ? "check" : "copy"}
          size={16}
          label={done.value ? t("copy.done") : t("copy.it", { what: label })}
          onClick={() => void act()}
        />
        <span class="unseen" aria-live="polite">
          {done.value ? t("copy.done") : ""}
        </span>
      </div>
    </div>
  )
}
