import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { adopt } from "../../kit/adopt"
import { Button } from "../../kit/button"
import { locale } from "../../text"
import sheet from "./hours.css" with { type: "text" }
import { t } from "./text"
import { DAYS, type Day, type HoursWrong, type Interval, readHours, spanOf, type Week, writeHours } from "./week"

adopt(sheet)

const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000
const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })

export function dayName(day: Day): string {
  return weekday.format(MONDAY + DAYS.indexOf(day) * DAY_MS)
}

interface Props {
  week: Week
  onChange: (week: Week) => void
}

/** A week of opening hours, one line of typing a day: Enter goes on to the next, `=` takes the day above. */
export function HoursEditor({ week, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const move = (at: number) => box.current?.querySelectorAll<HTMLInputElement>(".hours-input")[at]?.focus()
  const monday = week.mon ?? []
  const even = DAYS.slice(1, 5).every((day) => JSON.stringify(week[day] ?? []) === JSON.stringify(monday))
  return (
    <div class="hours-editor" ref={box}>
      {DAYS.map((day, at) => (
        <Line
          key={day}
          day={day}
          hours={week[day] ?? []}
          above={at ? (week[DAYS[at - 1] as Day] ?? []) : null}
          onChange={(hours) => onChange({ ...week, [day]: hours })}
          onMove={(step) => move(at + step)}
        />
      ))}
      <div class="hours-foot">
        <p class="field-hint">{t("hours.hint")}</p>
        {!even && (
          <Button
            look="quiet"
            onClick={() => onChange({ ...week, tue: monday, wed: monday, thu: monday, fri: monday })}
          >
            {t("hours.copy")}
          </Button>
        )}
      </div>
    </div>
  )
}

interface LineProps {
  day: Day
  hours: Interval[]
  above: Interval[] | null
  onChange: (hours: Interval[]) => void
  onMove: (step: number) => void
}

function Line({ day, hours, above, onChange, onMove }: LineProps) {
  const typed = useSignal<string | null>(null)
  const wrong = useSignal<HoursWrong | null>(null)
  const settle = () => {
    if (typed.value === null) return
    const read = typed.value.trim() === "=" && above ? above : readHours(typed.value)
    wrong.value = typeof read === "string" ? read : null
    if (typeof read === "string") return
    typed.value = null
    onChange(read)
  }
  const key = (event: KeyboardEvent) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || event.isComposing) return
    event.preventDefault()
    settle()
    if (!wrong.peek()) onMove(step)
  }
  const id = `hours-${day}`
  return (
    <div class="hours-line">
      <label class="hours-day" for={id}>
        {dayName(day)}
      </label>
      <div class="hours-typed">
        <input
          id={id}
          class="field-input hours-input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={t("hours.closed")}
          value={typed.value ?? writeHours(hours)}
          aria-invalid={wrong.value ? true : undefined}
          aria-describedby={wrong.value ? `${id}-wrong` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
          onBlur={settle}
          onKeyDown={key}
        />
        {wrong.value && (
          <p class="field-error" id={`${id}-wrong`} role="alert">
            {t(`hours.${wrong.value}`)}
          </p>
        )}
      </div>
      <Bar hours={hours} />
    </div>
  )
}

/** The day from midnight to midnight, open stretches filled: a wrong hour is seen at once. */
function Bar({ hours }: { hours: readonly Interval[] }) {
  return (
    <span class="hours-bar" aria-hidden="true">
      {hours.map((one) => {
        const { start, length } = spanOf(one)
        return (
          <span
            key={one.join()}
            class="hours-open"
            style={{ insetInlineStart: `${start * 100}%`, width: `${length * 100}%` }}
          />
        )
      })}
    </span>
  )
}
