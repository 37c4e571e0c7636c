import { useSignal } from "@preact/signals"
import { channelName } from "../../inbox/channel"
import { Button } from "../../kit/button"
import { Empty } from "../../kit/empty"
import { Select } from "../../kit/field"
import { More, usePages } from "../../parts/pages"
import { Loaded } from "../../parts/sheet"
import { navigate, place, withQuery } from "../../shell/router"
import { can } from "../../shell/session"
import { channels } from "../../store/directory"
import { number } from "../../text"
import { AddSubscriber } from "./add"
import { SubscriberRow } from "./subscriber"
import { t } from "./text"
import { type Counted, OFTEN, STATES, type Subscriber } from "./wire"

const NAMES = ["state", "channel", "frequency"] as const

interface Props {
  one: Counted
  onChanged: () => void
}

/** Who subscribed to a topic, found by state, channel and frequency. */
export function Subscribers({ one, onChanged }: Props) {
  const { query } = place.value
  const asked = Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ""]))
  const pages = usePages<Subscriber>(`/topics/${one.topic.id}/subscribers`, asked)
  const adding = useSignal(false)
  const changed = () => {
    pages.refresh()
    onChanged()
  }
  const add = can("campaigns") && !one.topic.archived_at && (
    <Button icon="plus" onClick={() => (adding.value = true)}>
      {t("add")}
    </Button>
  )
  const filtered = NAMES.some((name) => asked[name])
  return (
    <>
      <div class="topic-filters">
        <Filters one={one} asked={asked} />
        {add}
      </div>
      <Loaded load={pages} lines={6}>
        {(items) =>
          items.length ? (
            <>
              <ul class="subscribers" aria-label={t("part.subscribers")}>
                {items.map((each) => (
                  <SubscriberRow key={each.identity_id} one={each} onEnded={changed} />
                ))}
              </ul>
              <More pages={pages} />
            </>
          ) : filtered ? (
            <p class="nothing" role="status">
              {t("subscribers_none_so")}
            </p>
          ) : (
            <Empty icon="contacts" title={t("subscribers_none")}>
              {t("subscribers_none_text")}
            </Empty>
          )
        }
      </Loaded>
      {adding.value && <AddSubscriber one={one} onClose={() => (adding.value = false)} onAdded={changed} />}
    </>
  )
}

function Filters({ one, asked }: { one: Counted; asked: Record<string, string> }) {
  const set = (name: string) => (value: string) => navigate(withQuery({ [name]: value || null }), { replace: true })
  const any = { value: "", label: t("any") }
  return (
    <fieldset class="filters" aria-label={t("filters")}>
      <Select
        label={t("state_of")}
        value={asked.state ?? ""}
        options={[
          any,
          ...STATES.map((id) => ({ value: id, label: `${t(`is.${id}`)} (${number(one.subscriptions[id])})` })),
        ]}
        onInput={set("state")}
      />
      <Select
        label={t("channel")}
        value={asked.channel ?? ""}
        options={[
          any,
          ...channels.value.map(({ id, type, name }) => ({ value: id, label: `${channelName(type)} · ${name}` })),
        ]}
        onInput={set("channel")}
      />
      <Select
        label={t("column.often")}
        value={asked.frequency ?? ""}
        options={[any, ...OFTEN.map((id) => ({ value: id, label: t(`often.${id}`) }))]}
        onInput={set("frequency")}
      />
      {NAMES.some((name) => asked[name]) && (
        <Button look="quiet" onClick={() => navigate(place.value.path, { replace: true })}>
          {t("clear")}
        </Button>
      )}
    </fieldset>
  )
}
