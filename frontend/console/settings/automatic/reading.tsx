import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { asProblem, type Problem } from "../../kit/problem"
import { Bubble } from "../../parts/bubble"
import { speaker } from "../../text"
import words from "./en.json"

const t = speaker(words)

interface Props {
  text: string
  language: string
  channel_id: string | null
  location_id: string | null
  off: boolean
}

interface Rendered {
  text: string
  missing: string[]
}

const PAUSE_MS = 350

/** What a contact would read now: the server fills the text in, a moment after the last key. */
export function Reading({ text, language, channel_id, location_id, off }: Props) {
  const shown = useSignal<Rendered | null>(null)
  const problem = useSignal<Problem | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const ask = () => {
      const draft = { text, locale: language, channel_id, location_id }
      api
        .post<Rendered>("/automatic-messages/preview", draft, { signal: stop.signal })
        .then((found) => {
          shown.value = found
          problem.value = null
        })
        .catch((error: unknown) => {
          if (!stop.signal.aborted) problem.value = asProblem(error)
        })
    }
    const timer = setTimeout(ask, shown.peek() ? PAUSE_MS : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, language, channel_id, location_id])
  return (
    <div class={off ? "reading reading-off" : "reading"}>
      <p class="field-hint">{off ? t("reads_off") : t("reads")}</p>
      {problem.value ? (
        <p class="field-error" role="alert">
          {problem.value?.words}
        </p>
      ) : (
        <Bubble text={shown.value?.text ?? " "} foot={t("automatic")} />
      )}
      {!problem.value && Boolean(shown.value?.missing.length) && (
        <p class="field-hint">{t("empty", { names: shown.value?.missing.join(", ") ?? "" })}</p>
      )}
    </div>
  )
}
