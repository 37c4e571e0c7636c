import { useSignal } from "@preact/signals"
import { Button, IconButton } from "../../kit/button"
import { TextField } from "../../kit/field"
import { Section } from "../../parts/section"
import type { SpecialDay } from "../wire"
import { dateName } from "./holidays"
import type { LocationForm } from "./location"
import { t } from "./text"
import { type HoursWrong, readHours, writeHours } from "./week"

/** Dates with hours of their own. */
export function SpecialDays({ form }: { form: LocationForm }) {
  const today = new Date().toISOString().slice(0, 10)
  const all = form.value.special_days
  const past = all.filter(({ date }) => date < today)
  const put = (at: number, change: Partial<SpecialDay> | null) =>
    form.set({
      special_days: all.flatMap((day, place) => (place !== at ? [day] : change ? [{ ...day, ...change }] : [])),
    })
  return (
    <Section
      title={t("special")}
      lead={t("special_lead")}
      actions={
        <Button
          icon="plus"
          onClick={() => form.set({ special_days: [...all, { date: free(all, today), hours: [], name: "" }] })}
        >
          {t("special.add")}
        </Button>
      }
    >
      {all.length > past.length ? (
        <div class="special">
          {all.map((day, at) =>
            day.date < today ? null : (
              <Line
                key={at}
                day={day}
                error={form.wrong(`special_days.${at}.date`) ?? form.wrong(`special_days.${at}.hours`)}
                onChange={(change) => put(at, change)}
                onRemove={() => put(at, null)}
              />
            ),
          )}
        </div>
      ) : (
        <p class="field-hint">{t("special.none")}</p>
      )}
    </Section>
  )
}

/** The first date from today that has no line yet. */
function free(all: readonly SpecialDay[], today: string): string {
  let at = Date.parse(today)
  while (all.some(({ date }) => date === new Date(at).toISOString().slice(0, 10))) at += 86_400_000
  return new Date(at).toISOString().slice(0, 10)
}

interface LineProps {
  day: SpecialDay
  error: string | undefined
  onChange: (change: Partial<SpecialDay>) => void
  onRemove: () => void
}

function Line({ day, error, onChange, onRemove }: LineProps) {
  const typed = useSignal<string | null>(null)
  const wrong = useSignal<HoursWrong | null>(null)
  const settle = () => {
    if (typed.value === null) return
    const read = readHours(typed.value)
    wrong.value = typeof read === "string" ? read : null
    if (typeof read === "string") return
    typed.value = null
    onChange({ hours: read })
  }
  return (
    <div class="special-line">
      <TextField
        label={t("special.date")}
        quietLabel
        type="date"
        value={day.date}
        error={error}
        onInput={(date) => date && onChange({ date })}
      />
      <TextField
        label={t("special.hours")}
        quietLabel
        placeholder={t("hours.closed")}
        value={typed.value ?? writeHours(day.hours)}
        error={wrong.value ? t(`hours.${wrong.value}`) : undefined}
        onInput={(text) => (typed.value = text)}
        onBlur={settle}
        onEnter={settle}
      />
      <TextField
        label={t("special.name")}
        quietLabel
        placeholder={t("special.name")}
        maxLength={80}
        value={day.name ?? ""}
        onInput={(name) => onChange({ name })}
      />
      <IconButton icon="cross" label={t("special.remove", { date: dateName(day.date) })} onClick={onRemove} />
    </div>
  )
}
