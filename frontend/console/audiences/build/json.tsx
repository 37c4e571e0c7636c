import { useSignal } from "@preact/signals"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { TextArea } from "../../kit/field"
import { toast } from "../../kit/toast"
import { CopyButton } from "../../parts/code"
import { t as shared } from "../../parts/text"
import { read, written } from "../rule/read"
import type { Rule } from "../rule/rule"
import { t } from "../text"

interface Props {
  rule: Rule
  onClose: () => void
  onUse: (rule: Rule) => void
}

/** The rule as the API takes it, to copy and to paste. */
export function Json({ rule, onClose, onUse }: Props) {
  const text = useSignal(written(rule))
  const found = read(text.value)
  const wrong = "wrong" in found ? t(`json.wrong_${found.wrong}`, { where: found.where }) : null
  const same = "rule" in found && written(found.rule) === written(rule)
  const use = () => {
    if (!("rule" in found)) return
    onUse(found.rule)
    onClose()
    toast(t("json.used"))
  }
  return (
    <Dialog
      title={t("build.json")}
      size="medium"
      class="ruling-json"
      onClose={onClose}
      foot={
        <>
          <CopyButton text={text.value} />
          <span class="ruling-json-space" />
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button look="primary" off={wrong ?? (same && t("json.same"))} onClick={use}>
            {t("json.use")}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("json.text")}
        quietLabel
        hint={t("json.lead")}
        rows={16}
        value={text.value}
        error={wrong}
        onInput={(value) => {
          text.value = value
        }}
      />
    </Dialog>
  )
}
