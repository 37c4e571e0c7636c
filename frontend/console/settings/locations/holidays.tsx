import { api } from "../../api"
import { Check, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { ProblemView } from "../../kit/problem"
import { Bone } from "../../kit/skeleton"
import { CountryField } from "../../parts/places"
import { Fields, Section } from "../../parts/section"
import { locale } from "../../text"
import type { LocationRecord } from "../wire"
import type { LocationForm } from "./location"
import { t } from "./text"

interface Coming {
  days: { date: string; reason: string; name: string }[]
}

/** The server tells at most three months at a time. */
const STEP_DAYS = 92
const STEPS = 4
const DAY_MS = 86_400_000

async function holidays(place: LocationRecord, signal: AbortSignal): Promise<{ date: string; name: string }[]> {
  const from = [...Array(STEPS).keys()].map((step) => isoDate(Date.now() + step * STEP_DAYS * DAY_MS))
  const parts = await Promise.all(
    from.map((first) =>
      api.get<Coming>(`/locations/${place.id}/hours`, { query: { from: first, days: STEP_DAYS }, signal }),
    ),
  )
  return parts.flatMap(({ days }) => days.filter(({ reason }) => reason === "holiday"))
}

function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

const dated = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" })

export function dateName(date: string): string {
  return dated.format(Date.parse(date))
}

/** Closing on the public holidays of a country, and on which of them one is open all the same. */
export function Holidays({ form, kept }: { form: LocationForm; kept: LocationRecord }) {
  const rule = form.value.holidays
  const set = (change: Partial<typeof rule>) => form.set({ holidays: { ...rule, ...change } })
  const same = rule.country === kept.holidays.country && (rule.subdivision ?? "") === (kept.holidays.subdivision ?? "")
  return (
    <Section title={t("holidays")} lead={t("holidays_lead")}>
      <Check
        label={t("holidays.observe")}
        hint={t("holidays.observe_hint")}
        checked={rule.observe}
        onChange={(observe) => set({ observe, country: rule.country || form.value.country || null })}
      />
      {rule.observe && (
        <>
          <Fields>
            <CountryField
              label={t("holidays.country")}
              value={rule.country ?? ""}
              onPick={(country) => set({ country: country || null, subdivision: null })}
              error={form.wrong("holidays.country")}
            />
            <TextField
              label={t("holidays.subdivision")}
              hint={t("holidays.subdivision_hint")}
              maxLength={20}
              value={rule.subdivision ?? ""}
              error={form.wrong("holidays.subdivision")}
              onInput={(text) => set({ subdivision: text.trim().toUpperCase() || null })}
            />
          </Fields>
          {!rule.country ? (
            <p class="field-hint">{t("holidays.none")}</p>
          ) : same && kept.holidays.observe ? (
            <Coming place={kept} open={rule.open} onOpen={(open) => set({ open })} />
          ) : (
            <p class="field-hint">{t("holidays.save_first")}</p>
          )}
        </>
      )}
    </Section>
  )
}

interface ComingProps {
  place: LocationRecord
  open: readonly string[]
  onOpen: (dates: string[]) => void
}

function Coming({ place, open, onOpen }: ComingProps) {
  const { country, subdivision } = place.holidays
  const load = useLoad((signal) => holidays(place, signal), [place.id, country, subdivision, place.holidays.open])
  if (load.error) return <ProblemView error={load.error} onRetry={load.reload} />
  if (!load.data)
    return (
      <div class="holidays" aria-busy="true">
        {[60, 45, 70].map((width) => (
          <div key={width} class="holiday">
            <Bone width={`${width}%`} />
          </div>
        ))}
      </div>
    )
  const today = isoDate(Date.now())
  const kept = place.holidays.open.filter((date) => date >= today).map((date) => ({ date, name: "" }))
  const all = [...load.data, ...kept].sort((one, other) => one.date.localeCompare(other.date))
  if (!all.length) return <p class="field-hint">{t("holidays.none_known")}</p>
  return (
    <ul class="holidays" aria-label={t("holidays.coming")}>
      {all.map(({ date, name }) => (
        <li key={date} class="holiday">
          <span class="holiday-date">{dateName(date)}</span>
          <span class="holiday-name">{name}</span>
          <Check
            label={<span class="holiday-open">{t("holidays.open")}</span>}
            checked={open.includes(date)}
            onChange={(on) => onOpen(on ? [...open, date].sort() : open.filter((one) => one !== date))}
          />
        </li>
      ))}
    </ul>
  )
}
