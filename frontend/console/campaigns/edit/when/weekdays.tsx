import { classes } from "../../../kit/classes"
import { locale } from "../../../text"
import { t } from "../text"

const long = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })
const short = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" })
/** Monday the first of January 2024: the days of a week begin there. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

export function weekday(day: number, how: "long" | "short" = "long"): string {
  return (how === "long" ? long : short).format(MONDAY + day * DAY_MS)
}

interface Props {
  chosen: readonly number[]
  onChange: (days: number[]) => void
}

/** On which days of the week. */
export function Weekdays({ chosen, onChange }: Props) {
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].sort())
  return (
    <fieldset class="languages" aria-label={t("weekdays")}>
      {[0, 1, 2, 3, 4, 5, 6].map((day) => (
        <button
          key={day}
          type="button"
          class={classes("language", chosen.includes(day) && "language-on")}
          aria-pressed={chosen.includes(day)}
          aria-label={weekday(day)}
          onClick={() => toggle(day)}
        >
          {weekday(day, "short")}
        </button>
      ))}
    </fieldset>
  )
}
