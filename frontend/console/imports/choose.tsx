import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { upload } from "../api"
import { Button } from "../kit/button"
import { classes } from "../kit/classes"
import { Radios } from "../kit/field"
import { asProblem, Problem } from "../kit/problem"
import { Section } from "../parts/section"
import { navigate, place } from "../shell/router"
import { number } from "../text"
import { Bar } from "./bar"
import { t } from "./text"
import { type DataImport, type Kind, PATH } from "./wire"

const LARGEST = 200_000_000

/** Chooses what the rows of a file are, and the file. */
export function Choosing() {
  const kind = useSignal<Kind>(place.value.query.get("kind") === "events" ? "events" : "contacts")
  const sent = useSignal<number | null>(null)
  const problem = useSignal<Problem | null>(null)
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])
  const take = async (file: File | undefined) => {
    if (!file || sent.value !== null) return
    problem.value = null
    if (file.size > LARGEST) {
      problem.value = new Problem(0, "too_large", t("too_large"), t("too_large_text"))
      return
    }
    sent.value = 0
    try {
      const fields = { kind: kind.value }
      const one = await upload<DataImport>(PATH, file, (part) => (sent.value = part), stop.current.signal, fields)
      navigate(`/contacts/import/${one.id}`)
    } catch (error) {
      if (!stop.current.signal.aborted) problem.value = asProblem(error)
    }
    sent.value = null
  }
  return (
    <Section title={t("new")}>
      <Radios
        label={t("kind")}
        name="kind"
        value={kind.value}
        options={(["contacts", "events"] as const).map((one) => ({
          value: one,
          label: t(`kind.${one}`),
          hint: t(`kind.${one}_hint`),
        }))}
        onInput={(value) => (kind.value = value as Kind)}
      />
      <Drop sent={sent.value} onTake={(file) => void take(file)} />
      {problem.value && (
        <p class="field-error" role="alert">
          {problem.value.words}
        </p>
      )}
    </Section>
  )
}

function Drop({ sent, onTake }: { sent: number | null; onTake: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const over = useSignal(false)
  return (
    <fieldset
      class={classes("import-place", over.value && "import-place-over")}
      aria-label={t("file")}
      onDragOver={(event) => {
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault()
        over.value = false
        onTake(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        aria-label={t("choose")}
        onChange={(event) => {
          onTake(event.currentTarget.files?.[0])
          event.currentTarget.value = ""
        }}
      />
      <Button look="primary" icon="file" busy={sent !== null} onClick={() => input.current?.click()}>
        {t("choose")}
      </Button>
      <p class="field-hint">
        {sent === null
          ? t("file_hint")
          : sent < 1
            ? t("sending", { percent: number(Math.round(sent * 100)) })
            : t("reading")}
      </p>
      {sent !== null && <Bar label={t("sending_label")} done={sent} of={1} />}
    </fieldset>
  )
}
