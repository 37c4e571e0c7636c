import { useRef } from "preact/hooks"
import { Button } from "../../kit/button"
import { TextArea } from "../../kit/field"
import { read } from "./read"
import { t } from "./text"

interface Props {
  value: string
  error?: string | undefined
  onInput: (text: string) => void
}

/** Codes by paste, or from a file. */
export function CodesField({ value, error, onInput }: Props) {
  const file = useRef<HTMLInputElement>(null)
  return (
    <div class="codes">
      <TextArea
        label={t("codes")}
        hint={t("codes_hint", { n: read(value).length })}
        error={error}
        rows={6}
        value={value}
        onInput={onInput}
      />
      <input
        ref={file}
        type="file"
        accept=".csv,.txt,text/plain,text/csv"
        hidden
        aria-label={t("file")}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ""
          void chosen?.text().then(onInput)
        }}
      />
      <Button look="quiet" icon="file" onClick={() => file.current?.click()}>
        {t("file")}
      </Button>
    </div>
  )
}
