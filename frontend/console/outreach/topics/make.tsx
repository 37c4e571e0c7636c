import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate, place } from "../../shell/router"
import { ExamplePills, exampleOf } from "./examples"
import { FieldsOfTopic } from "./fields"
import { keyOf, lacking, tidy } from "./filled"
import { t } from "./text"
import type { Counted, TopicFields } from "./wire"

const NOTHING: TopicFields = {
  key: "",
  names: {},
  descriptions: {},
  frequencies: ["weekly"],
  channel_ids: [],
  provider_titles: [],
  lasts_days: null,
}

/** Makes a topic, from an example or from nothing. */
export function NewTopic() {
  const like = place.value.query.get("like")
  return (
    <Sheet title={t("new")} lead={t("new_lead")} parent="/outreach/topics">
      <Needs permission="campaigns">
        <Form key={like} like={like} />
      </Needs>
    </Sheet>
  )
}

function Form({ like }: { like: string | null }) {
  const value = useSignal<TopicFields>({ ...NOTHING, ...exampleOf(like) })
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const set = (change: Partial<TopicFields>) => {
    const before = value.peek()
    const follows = before.key === keyOf(before.names.en ?? "")
    const named = change.names && follows && !change.key ? { key: keyOf(change.names.en ?? "") } : {}
    value.value = { ...before, ...change, ...named }
  }
  const make = async () => {
    busy.value = true
    problem.value = null
    try {
      const { topic } = await api.post<Counted>("/topics", tidy(value.peek()))
      toast(t("made"))
      navigate(`/outreach/topics/${topic.id}`, { replace: true })
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  const wrong = problem.value
  return (
    <>
      <ExamplePills
        onPick={(one) => {
          value.value = { ...NOTHING, ...one }
        }}
      />
      <FieldsOfTopic value={value.value} set={set} wrong={(field) => wrong?.field(field)} />
      <footer class="topic-foot">
        {wrong && (
          <p class="field-error" role="alert">
            {wrong.fields.length ? shared("form.marked") : wrong.words}
          </p>
        )}
        <Button onClick={() => navigate("/outreach/topics")}>{shared("form.cancel")}</Button>
        <Button look="primary" busy={busy.value} off={lacking(value.value)} onClick={() => void make()}>
          {t("make")}
        </Button>
      </footer>
    </>
  )
}
