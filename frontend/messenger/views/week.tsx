import { boot, locale, say } from "../state"
import type { DayHours } from "../types"

/** The hours of the coming days, on the location's own clock, with the reason for a day that is not as usual. */
export function Week() {
  const home = boot.value?.home
  const elsewhere = home?.zone && home.zone !== Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div class="week">
      <dl>
        {home?.hours_text_parts.map((day) => (
          <div key={day.date}>
            <dt>{weekday(day.date)}</dt>
            <dd>
              {spells(day)}
              {day.name && <small>{day.name}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {elsewhere && <small>{say("week_zone", { zone: home.zone?.replace(/_/g, " ") ?? "" })}</small>}
    </div>
  )
}

function weekday(date: string): string {
  return new Intl.DateTimeFormat(locale.value, { weekday: "long", timeZone: "UTC" }).format(new Date(date))
}

function spells({ hours, reason }: DayHours): string {
  if (reason === "always") return say("week_always")
  return hours.map(([from, to]) => `${from}–${to}`).join(", ") || say("week_closed")
}
