import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Empty } from "../../kit/empty"
import { Select } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { Table } from "../../kit/table"
import { fullDate } from "../../kit/time"
import { Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { navigate, place, withQuery } from "../../shell/router"
import { me } from "../../shell/session"
import { locale, number } from "../../text"
import { Arrivals } from "./arrivals"
import { Chart } from "./chart"
import { byDevice, chosenOf, type Day, daysOf } from "./days"
import { t } from "./text"
import { BASE, PATH, type Shown, type Statistics } from "./wire"

const SPANS = ["7", "30", "90"] as const
const DAY_MS = 86_400_000

function span(): number {
  return Number(SPANS.find((one) => one === place.value.query.get("days")) ?? "30")
}

/** A day as the workspace counts them. */
function dayOf(at: number): string {
  return new Intl.DateTimeFormat("sv", { timeZone: me.value?.workspace.zone }).format(at)
}

/** What an entry point brought: opened against came, by day and by device, and who it was. */
export function FiguresPart({ one }: { one: Shown }) {
  const { id } = one.entry_point
  const days = span()
  const since = dayOf(Date.now() - (days - 1) * DAY_MS)
  const until = dayOf(Date.now())
  const load = useLoad(
    (signal) => api.get<Statistics>(`${PATH}/${id}/statistics`, { query: { since, until }, signal }),
    [id, since, until],
  )
  return (
    <Loaded load={load} lines={6}>
      {(told) =>
        told.opened || told.came ? (
          <>
            <Section title={t("brought")}>
              <Tiles told={told} asks={Boolean(one.entry_point.consent_kind)} />
            </Section>
            <Section title={t("by_day")} actions={<Span days={days} />}>
              <Chart days={daysOf(told, since, until)} />
              <AsTable days={daysOf(told, since, until)} />
              <Devices told={told} />
            </Section>
            <Arrivals id={id} />
          </>
        ) : (
          <Empty
            icon="reports"
            title={t("nobody")}
            action={
              <a class="button button-plain" href={`${BASE}/${id}/use`}>
                {t("nobody_use")}
              </a>
            }
          >
            {t("nobody_text")}
          </Empty>
        )
      }
    </Loaded>
  )
}

function Span({ days }: { days: number }) {
  return (
    <Select
      label={t("span")}
      quietLabel
      value={String(days)}
      options={SPANS.map((one) => ({ value: one, label: t("days", { n: Number(one) }) }))}
      onInput={(chosen) => navigate(withQuery({ days: chosen }), { replace: true })}
    />
  )
}

const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 })

function Tiles({ told, asks }: { told: Statistics; asks: boolean }) {
  const part = told.opened ? told.came / told.opened : null
  const tiles: [string, number, string][] = [
    [t("opened"), told.opened, t("opened_hint")],
    [t("came"), told.came, part === null || part > 1 ? t("came_hint") : t("came_part", { part: percent.format(part) })],
  ]
  if (asks || told.signed_up) tiles.push([t("signed_up"), told.signed_up, t("signed_up_hint")])
  return (
    <dl class="entry-tiles">
      {tiles.map(([name, value, hint]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="entry-tile-value">{number(value)}</dd>
          <dd class="entry-tile-hint">{hint}</dd>
        </div>
      ))}
    </dl>
  )
}

function AsTable({ days }: { days: readonly Day[] }) {
  return (
    <details class="entry-table">
      <summary>{t("as_table")}</summary>
      <div>
        <Table
          label={t("by_day")}
          columns={[
            { id: "day", head: t("day"), cell: (row) => fullDate(row.day) },
            { id: "opened", head: t("opened"), cell: (row) => number(row.opened), end: true },
            { id: "came", head: t("came"), cell: (row) => number(row.came), end: true },
          ]}
          rows={days.filter(({ opened, came }) => opened || came).reverse()}
          keyOf={(row) => row.day}
        />
      </div>
    </details>
  )
}

const listed = new Intl.ListFormat(locale)

function Devices({ told }: { told: Statistics }) {
  const chosen = chosenOf(told).map(({ type, times }) => t("chose_one", { channel: channelName(type), n: times }))
  return (
    <div>
      <h3 class="entry-sub">{t("by_device")}</h3>
      <dl class="entry-devices">
        {byDevice(told).map(({ device, times, part }) => (
          <div key={device}>
            <dt>{t(`on.${device}`)}</dt>
            <dd>
              <span class="entry-bar" aria-hidden="true">
                <span style={{ width: `${part * 100}%` }} />
              </span>
              <span class="entry-bar-said">{t("device_said", { n: times, part: percent.format(part) })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {chosen.length > 0 && <p class="entry-chosen">{t("chose", { what: listed.format(chosen) })}</p>}
    </div>
  )
}
