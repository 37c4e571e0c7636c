import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { api } from "../api"
import { Button } from "../kit/button"
import { Icon } from "../kit/icon"
import { asProblem, type Problem } from "../kit/problem"
import { toastProblem } from "../kit/toast"
import { Section } from "../parts/section"
import { navigate } from "../shell/router"
import { number } from "../text"
import { Columns } from "./columns"
import { Seen } from "./seen"
import { t } from "./text"
import { Ways } from "./ways"
import { type DataImport, type Mapping, PATH, type Preview } from "./wire"

const PAUSE_MS = 500

interface Props {
  one: DataImport
  onChange: (one: DataImport) => void
}

/** A file that was not taken in yet: what its columns mean, and what would come of that. */
export function Draft({ one, onChange }: Props) {
  const mapping = useSignal(one.mapping as Mapping)
  const seen = useSignal<Preview | null>(null)
  const problem = useSignal<Problem | null>(null)
  const busy = useSignal<"look" | "start" | null>("look")
  useKept(one, mapping.value, (preview, error) => {
    seen.value = preview ?? seen.value
    problem.value = error
    busy.value = null
  })
  const change = (to: Partial<Mapping>) => {
    busy.value = "look"
    mapping.value = { ...mapping.value, ...to }
  }
  const start = async () => {
    busy.value = "start"
    try {
      onChange(await api.post<DataImport>(`${PATH}/${one.id}/start`))
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = null
  }
  const discard = async () => {
    try {
      await api.remove(`${PATH}/${one.id}`)
      navigate("/contacts/import", { replace: true })
    } catch (error) {
      toastProblem(error)
    }
  }
  const wrong = problem.value
  return (
    <>
      <p class="remark remark-plain import-note">
        <Icon name="info" size={16} />
        {t("no_consent")}
      </p>
      <Section title={t("columns")} lead={t(`columns_lead.${one.kind}`)}>
        <Columns one={one} mapping={mapping.value} problem={wrong} onChange={change} />
        <Ways one={one} mapping={mapping.value} problem={wrong} onChange={change} />
        {wrong && (
          <p class="field-error" role="alert">
            {wrong.words}
          </p>
        )}
      </Section>
      <Section title={t("seen")} lead={t("seen_lead")}>
        <Seen of={seen.value} busy={busy.value === "look"} kind={one.kind} />
        <div class="buttons-line">
          <Button
            look="primary"
            busy={busy.value === "start"}
            off={(wrong || !seen.value || busy.value === "look") && t("not_ready")}
            onClick={() => void start()}
          >
            {t("start", { n: one.rows, count: number(one.rows) })}
          </Button>
          <Button look="quiet" onClick={() => void discard()}>
            {t("discard")}
          </Button>
        </div>
      </Section>
    </>
  )
}

/** Keeps what columns mean a moment after the last change, and asks what would come of it. */
function useKept(one: DataImport, mapping: Mapping, settle: (preview: Preview | null, error: Problem | null) => void) {
  const first = useRef(true)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      try {
        if (!first.current) await api.put(`${PATH}/${one.id}/mapping`, mapping, { signal: stop.signal })
        const preview = await api.get<Preview>(`${PATH}/${one.id}/preview`, { signal: stop.signal })
        settle(preview, null)
      } catch (error) {
        if (!stop.signal.aborted) settle(null, asProblem(error))
      }
    }
    const timer = setTimeout(() => void ask().then(() => (first.current = false)), first.current ? 0 : PAUSE_MS)
    return () => {
      first.current = false
      clearTimeout(timer)
      stop.abort()
    }
  }, [one.id, mapping])
}
