import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api, BASE } from "../../api"
import { Button } from "../../kit/button"
import { Empty } from "../../kit/empty"
import { Select, TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { More, usePages } from "../../parts/pages"
import { Loaded } from "../../parts/sheet"
import { navigate, place, withQuery } from "../../shell/router"
import { can } from "../../shell/session"
import { type Counted, called } from "../topics/wire"
import { Entry } from "./entry"
import { t } from "./text"
import type { Consent } from "./wire"

const NAMES = ["address", "topic", "since", "until"] as const
const FORMATS = ["csv", "jsonl"] as const

/** Every entry of the proof that fits, the newest first. */
export function Log() {
  const asked = question()
  const pages = usePages<Consent>("/consents", asked)
  return (
    <>
      <Filters />
      {can("campaigns") && <Export asked={asked} />}
      <Loaded load={pages} lines={8}>
        {(items) =>
          items.length ? (
            <>
              <ol class="proof" aria-label={t("part.log")}>
                {items.map((one) => (
                  <Entry key={one.id} one={one} whose />
                ))}
              </ol>
              <More pages={pages} />
            </>
          ) : NAMES.some((name) => place.value.query.get(name)) ? (
            <p class="nothing" role="status">
              {t("none_so")}
            </p>
          ) : (
            <Empty icon="check" title={t("none")}>
              {t("none_text")}
            </Empty>
          )
        }
      </Loaded>
    </>
  )
}

function Filters() {
  const { query } = place.value
  const address = useSignal(query.get("address") ?? "")
  const topics = useLoad(
    (signal) => api.get<Page<Counted>>("/topics", { query: { archived: true, limit: 200 }, signal }),
    [],
  )
  const set = (name: string) => (value: string) => navigate(withQuery({ [name]: value || null }), { replace: true })
  const find = () => set("address")(address.value.trim())
  return (
    <fieldset class="filters consent-filters" aria-label={t("filters")}>
      <TextField
        label={t("address")}
        type="search"
        placeholder="lia@example.com"
        autocomplete="off"
        value={address.value}
        onInput={(value) => (address.value = value)}
        onEnter={find}
        onBlur={find}
      />
      <Select
        label={t("topic")}
        value={query.get("topic") ?? ""}
        options={[
          { value: "", label: t("every") },
          ...(topics.data?.items ?? []).map(({ topic }) => ({ value: topic.id, label: called(topic) })),
        ]}
        onInput={set("topic")}
      />
      <TextField label={t("since")} type="date" value={query.get("since") ?? ""} onInput={set("since")} />
      <TextField label={t("until")} type="date" value={query.get("until") ?? ""} onInput={set("until")} />
      {NAMES.some((name) => query.get(name)) && (
        <Button
          look="quiet"
          onClick={() => {
            address.value = ""
            navigate(place.value.path, { replace: true })
          }}
        >
          {t("clear")}
        </Button>
      )}
      <p class="field-hint consent-hint">{t("address_hint")}</p>
    </fieldset>
  )
}

/** The same entries to take along. The browser saves what these links give. */
function Export({ asked }: { asked: Record<string, string> }) {
  const given = Object.entries(asked).filter(([, value]) => value)
  return (
    <p class="consent-export">
      {FORMATS.map((format) => (
        <a
          key={format}
          class="button button-plain"
          href={`${BASE}/consents/export?${new URLSearchParams([["format", format], ...given])}`}
          download={`consents.${format}`}
        >
          <Icon name="download" />
          <span class="button-words">{t(`export.${format}`)}</span>
        </a>
      ))}
      <span class="field-hint">{t("export_hint")}</span>
    </p>
  )
}

function question(): Record<string, string> {
  const { query } = place.value
  const [address, topic, since, until] = NAMES.map((name) => query.get(name) ?? "") as [string, string, string, string]
  const end = until && new Date(`${until}T00:00:00`)
  if (end) end.setDate(end.getDate() + 1)
  return {
    address,
    topic,
    since: since && new Date(`${since}T00:00:00`).toISOString(),
    until: end ? end.toISOString() : "",
  }
}
