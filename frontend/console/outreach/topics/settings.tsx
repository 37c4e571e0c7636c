import { api } from "../../api"
import { useForm } from "../../parts/form"
import { SaveBar } from "../../parts/save-bar"
import { ReadOnly } from "../../parts/sheet"
import { can } from "../../shell/session"
import { FieldsOfTopic } from "./fields"
import { lacking, tidy } from "./filled"
import type { Counted, TopicFields } from "./wire"

/** What the topic is called, how often it comes and where it goes. */
export function Settings({ one, onSaved }: { one: Counted; onSaved: (now: Counted) => void }) {
  const { id } = one.topic
  const form = useForm(`topic ${id}`, fieldsOf(one), async (value, changes) => {
    const whole = tidy(value)
    const names = Object.keys(changes) as (keyof TopicFields)[]
    const sent = Object.fromEntries(names.map((name) => [name, whole[name]]))
    const now = await api.patch<Counted>(`/topics/${id}`, sent)
    onSaved({ ...now, last_sent_at: one.last_sent_at })
    return fieldsOf(now)
  })
  return (
    <>
      <ReadOnly permission="campaigns" />
      <FieldsOfTopic value={form.value} set={form.set} wrong={form.wrong} disabled={!can("campaigns")} />
      <SaveBar form={form} off={lacking(form.value)} />
    </>
  )
}

function fieldsOf({ topic }: Counted): TopicFields {
  const { key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days } = topic
  return { key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days }
}
